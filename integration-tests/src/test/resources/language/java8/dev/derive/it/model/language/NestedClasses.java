package dev.derive.it.model.language;

import java.util.Iterator;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;

/** Inner, local and anonymous classes, and what they reach of each other: over accessors in Java 8, directly later. */
public final class NestedClasses {

    private double hidden;
    private float small;
    private double[] numbers = {1, 2};
    private static double shared;

    private NestedClasses(double hidden) {
        this.hidden = hidden;
    }

    public static Map<String, DoubleUnaryOperator[]> cases() {
        return new Cases()
                .derives("a private field of the outer object is read", x -> new NestedClasses(x).new Inner().read(), x -> 1)
                .derives("a private field of the outer object is written", NestedClasses::written, x -> 2 * x)
                .derives("a private field is incremented", NestedClasses::incremented, x -> 2 * x)
                .derives("a private field is changed in place", NestedClasses::compound, x -> 6 * x + 3)
                .derives("a private array of the outer object", NestedClasses::array, x -> 4 * x)
                .derives("a private static field", NestedClasses::sharedField, x -> 3 * x * x)
                .derives("a private float field", NestedClasses::floatField, x -> 2)
                .derives("a private method and a private constructor", x -> new NestedClasses(x).new Inner().viaMethods(x),
                        x -> 3 * x * x)
                .derives("a private static method", x -> new NestedClasses(x).new Inner().viaStatic(x), x -> 2 * x)
                .derives("a protected method of the outer's superclass", x -> new Outer(x).viaInner(), x -> 4 * x)
                .derives("Outer.super.method() from an inner class", x -> new Outer(x).viaSuper(), x -> 2 * x)
                .derives("an inner class of a superclass", x -> new Outer(x).inherited(), x -> 2 * x)
                .derives("a local class that captures", NestedClasses::local, x -> 3 * x * x + 1)
                .derives("a local class in a constructor", x -> new LocalInConstructor(x).value, x -> 2 * x)
                .derives("a local class that extends another", NestedClasses::localExtends, x -> 2 * x + 2)
                .derives("an anonymous class with arguments and captures", NestedClasses::anonymous, x -> 3 * x * x)
                .derives("an anonymous iterator", NestedClasses::iterator, x -> 1 + 2 * x + 3 * x * x)
                .derives("three levels deep", x -> new NestedClasses(x).new Inner().new Deep().deepest(x), x -> 2 * x + 1)
                .all();
    }

    private double method(double x) {
        return hidden * x;
    }

    private static double square(double x) {
        return x * x;
    }

    private final class Inner {
        private double own = 1;

        private double read() {
            return hidden;
        }

        private void write(double x) {
            hidden = x;
        }

        private double viaMethods(double x) {
            return new NestedClasses(x).method(x) * hidden;
        }

        private double viaStatic(double x) {
            return square(x);
        }

        private void change(double x) {
            hidden *= x;
            hidden += x;
            hidden -= 0 * x;
            hidden /= 1;
        }

        private double increment() {
            double before = hidden++;
            ++hidden;
            hidden--;
            return before;
        }

        final class Deep {
            double deepest(double x) {
                own *= x;
                return own * hidden + own;
            }
        }
    }

    private static double written(double x) {
        NestedClasses outer = new NestedClasses(0);
        outer.new Inner().write(x * x);
        return outer.hidden;
    }

    private static double incremented(double x) {
        NestedClasses outer = new NestedClasses(x);
        double before = outer.new Inner().increment();
        return before * (outer.hidden - 1);
    }

    private static double compound(double x) {
        NestedClasses outer = new NestedClasses(3 * x + 2);
        outer.new Inner().change(x);
        return outer.hidden;
    }

    private static double array(double x) {
        NestedClasses outer = new NestedClasses(x);
        new Object() {
            void fill() {
                outer.numbers[0] = x * x;
                outer.numbers[0] += outer.numbers[0];
                outer.numbers = new double[] {outer.numbers[0], x};
            }
        }.fill();
        return outer.numbers[0];
    }

    private static double sharedField(double x) {
        shared = x;
        new Object() {
            void multiply() {
                shared *= x;
                shared *= x;
            }
        }.multiply();
        return shared;
    }

    private static double floatField(double x) {
        NestedClasses outer = new NestedClasses(x);
        new Object() {
            void multiply() {
                outer.small = (float) x;
                outer.small *= 2;
            }
        }.multiply();
        return outer.small;
    }

    static class Top {
        protected final double x;

        Top(double x) {
            this.x = x;
        }

        protected double value() {
            return x * x;
        }

        class Part {
            double part() {
                return x * x;
            }
        }
    }

    static final class Outer extends Top {
        Outer(double x) {
            super(x);
        }

        @Override
        protected double value() {
            return 2 * super.value();
        }

        double viaInner() {
            return new Object() {
                double call() {
                    return value();
                }
            }.call();
        }

        double viaSuper() {
            return new Object() {
                double call() {
                    return Outer.super.value();
                }
            }.call();
        }

        double inherited() {
            class Special extends Part {
                @Override
                double part() {
                    return super.part();
                }
            }
            return new Special().part();
        }
    }

    private static double local(double x) {
        double captured = x * x;
        double[] array = {x};
        class Local {
            private final double more = captured * array[0];

            double sum() {
                return more + array[0];
            }
        }
        return new Local().sum();
    }

    private static final class LocalInConstructor {
        final double value;

        LocalInConstructor(double x) {
            class Square {
                double of() {
                    return x * x;
                }
            }
            value = new Square().of();
        }
    }

    private static double localExtends(double x) {
        class First {
            double get() {
                return 2 * x;
            }
        }
        class Second extends First {
            @Override
            double get() {
                return super.get() + x * x;
            }
        }
        return new Second().get();
    }

    private static double anonymous(double x) {
        DoubleSupplier product = new DoubleSupplier() {
            private final double squared = x * x;

            @Override
            public double getAsDouble() {
                return squared * x;
            }
        };
        return product.getAsDouble();
    }

    private static double iterator(double x) {
        Iterable<Double> powers = () -> new Iterator<Double>() {
            private double power = 1;
            private int n;

            @Override
            public boolean hasNext() {
                return n < 3;
            }

            @Override
            public Double next() {
                n++;
                power *= x;
                return power;
            }
        };
        double sum = 0;
        for (double p : powers) {
            sum += p;
        }
        return sum;
    }
}
