package dev.derive.agent.weave;

import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The methods that only look at numbers: they get the values, and nothing that depends on an input comes back from
 * them. Among the mathematical functions these are the ones that return no floating-point number.
 */
final class Observers {
    private static final Set<String> PRINTERS = Set.of("java/io/PrintStream", "java/io/PrintWriter",
            "java/lang/StringBuilder", "java/lang/StringBuffer", "java/lang/String", "java/util/StringJoiner",
            "java/util/Formatter");
    private static final Set<String> FUNCTIONS = Set.of("java/lang/Math", "java/lang/StrictMath", "java/lang/Double",
            "java/lang/Float");
    private static final Set<String> BITS = Set.of("float16ToFloat", "floatToFloat16");
    private static final Set<String> ARRAY_LOOKS = Set.of("toString", "hashCode", "equals", "binarySearch", "compare",
            "mismatch", "deepToString", "deepHashCode", "deepEquals");

    private Observers() {
    }

    /** Whether a method makes text of numbers. */
    static boolean isPrinter(MethodInsnNode call) {
        return PRINTERS.contains(call.owner) || call.owner.startsWith("java/text/") && call.name.equals("format");
    }

    static boolean contains(MethodInsnNode call) {
        if (isPrinter(call)) {
            return true;
        }
        boolean returnsNumber = Numbers.hasShadow(Type.getReturnType(call.desc));
        if (FUNCTIONS.contains(call.owner)) {
            return !returnsNumber && !BITS.contains(call.name) && Type.getReturnType(call.desc).getSort() < Type.ARRAY
                    || call.name.equals("toString") || call.name.equals("toHexString");
        }
        return call.owner.equals("java/util/Arrays") && ARRAY_LOOKS.contains(call.name)
                || call.owner.equals("java/lang/reflect/Array") && call.name.equals("getLength") || isBufferLook(call);
    }

    /** Whether a method makes another view of a buffer, or moves along in it. */
    private static boolean isBufferLook(MethodInsnNode call) {
        return call.owner.equals("java/nio/DoubleBuffer") && !Numbers.inDescriptor(call.desc)
                && !call.name.equals("put") && !call.name.equals("compact");
    }
}
