package dev.derive.it.app;

import com.sun.tools.attach.VirtualMachine;
import dev.derive.DerivativeLostException;
import dev.derive.Derive;
import dev.derive.it.model.Calls;
import dev.derive.it.model.Fields;
import java.util.function.DoubleSupplier;

/** Attaches the agent, its jar and options given as arguments, to itself, when a class of the model is loaded already. */
public final class LateAttachApp {

    private LateAttachApp() {
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("before " + Calls.staticChain(2));
        VirtualMachine self = VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
        self.loadAgent(arguments[0], arguments[1]);
        self.detach();
        System.out.println("after " + Calls.staticChain(2));
        Later.run();
    }

    /** Loaded, and so woven, after the agent. */
    private static final class Later {
        static void run() {
            say("loaded before", () -> Derive.forward((double x) -> Calls.staticChain(x)).at(2).derivative());
            say("loaded before, by reference", () -> Derive.reverse(Calls::staticChain).at(2).derivative());
            say("loaded after", () -> Derive.reverse(Fields::mutableObject).at(2).derivative());
        }

        private static void say(String what, DoubleSupplier derivative) {
            try {
                System.out.println(what + ": " + derivative.getAsDouble());
            } catch (DerivativeLostException e) {
                System.out.println(what + ": " + e.getMessage());
            }
        }
    }
}
