package dev.derive.agent.weave.golden;

/** Both kinds of switch. */
final class SwitchSamples {
    private SwitchSamples() {
    }

    static double table(int n, double x) {
        switch (n) {
            case 0:
                return x;
            case 1:
                return x * x;
            default:
                return 0;
        }
    }

    static double lookup(int n, double x) {
        switch (n) {
            case -1000:
                return -x;
            case 1000:
                return x;
            default:
                return 0;
        }
    }

    static double expression(int n, double x) {
        return x * switch (n) {
            case 0 -> x;
            default -> 2;
        };
    }
}
