package dev.derive.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

class MemberOrderTest {

    /** Has constructors enough for the virtual machine not to leave them in the order of the class file. */
    static class Many {
        Many(int a) {
        }

        Many(long a) {
        }

        Many(float a) {
        }

        Many(double a) {
        }

        Many(String a) {
        }

        Many(int[] a) {
        }

        Many(Object a) {
        }

        void first() {
        }

        void second(int a) {
        }

        void second(long a) {
        }
    }

    private static List<String> inClassFile() throws IOException {
        ClassNode type = new ClassNode();
        new ClassReader(Many.class.getName()).accept(type, 0);
        return List.copyOf(ClassOutline.of(type).methods());
    }

    @Test
    void constructorsAndMethodsAreRankedAsTheVirtualMachineSortsThem() throws Exception {
        MemberOrder order = new MemberOrder(MethodHandles.privateLookupIn(MemberOrder.class, MethodHandles.lookup()));
        List<String> inReflection = new ArrayList<>();
        Arrays.stream(Many.class.getDeclaredConstructors())
                .forEach(c -> inReflection.add("<init>" + Type.getConstructorDescriptor(c)));
        Arrays.stream(Many.class.getDeclaredMethods())
                .forEach(m -> inReflection.add(m.getName() + Type.getMethodDescriptor(m)));
        assertNotEquals(inClassFile(), inReflection);
        Map<String, Integer> ranks = order.of(inClassFile());
        List<String> ranked = inClassFile().stream().sorted(Comparator.comparing(ranks::get)).toList();
        assertEquals(inReflection, ranked);
    }
}
