package dev.derive.agent.weave;

import java.util.Locale;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The one list of the runtime's entry points that woven code may call. */
final class RuntimeCalls {
    static final String PACKAGE = "dev/derive/runtime/";
    static final Type ARRAY_SHADOW = Type.getObjectType(PACKAGE + "ArrayShadow");
    static final Type TOKEN = Type.getObjectType(PACKAGE + "Token");
    static final Type CONTEXT = Type.getObjectType(PACKAGE + "Context");

    private static final String S = ARRAY_SHADOW.getDescriptor();
    private static final String C = CONTEXT.getDescriptor();
    private static final String F = "L" + PACKAGE + "ForwardContext;";
    private static final String R = "L" + PACKAGE + "ReverseContext;";
    private static final String T = TOKEN.getDescriptor();
    private static final String O = "Ljava/lang/Object;";
    private static final String STRING = "Ljava/lang/String;";

    /** A static method of the runtime. */
    record Call(String owner, String name, String descriptor) {
        void emit(MethodVisitor mv) {
            mv.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
        }
    }

    static final Call TIMES = forward("times", "(DD)D");
    static final Call PRODUCT = forward("product", "(DDDD)D");
    static final Call SQUARE = forward("square", "(DD)D");
    static final Call QUOTIENT = forward("quotient", "(DDDD)D");
    static final Call DIVIDEND = forward("dividend", "(DD)D");
    static final Call DIVISOR = forward("divisor", "(DDD)D");
    static final Call REMAINDER = forward("remainder", "(DDDDD)D");

    static final Call CHAIN = reverse("chain", "(DD)D");
    static final Call REMAINDER_DIVISOR = reverse("remainderDivisor", "(DDD)D");
    static final Call COPY = reverse("copy", "(I" + R + ")I");
    static final Call COPY_ELEMENT = reverse("copyElement", "(I" + R + ")I");

    static final Call ROW = arrays("row", "(" + S + "I" + O + C + ")" + S);
    static final Call STORE_ROW = arrays("storeRow", "(" + S + "I" + O + S + C + ")V");
    static final Call FRESH_ARRAYS = arrays("fresh", "(" + O + C + ")" + S);
    static final Call RESOLVE = arrays("resolve", "(" + O + C + ")" + S);
    static final Call PUBLISH = arrays("publish", "(" + O + S + C + ")V");
    static final Call IS_KNOWN = arrays("isKnown", "(" + O + S + ")Z");
    static final Call ARRAY_FIELD = arrays("field", "(" + T + S + O + O + C + ")" + S);

    static final Call PASS_ARRAY = arrays("pass", "(" + S + "I" + C + ")V");
    static final Call PASSED_ARRAY = arrays("passed", "(I" + C + ")" + S);
    static final Call TAKE = arrays("take", "(" + C + ")V");

    static final Call CURRENT = new Call(PACKAGE + "Runs", "current", "()" + C);
    static final Call CURRENT_OF = new Call(PACKAGE + "Runs", "current", "(" + T + ")" + C);
    static final Call LEAVE_ARRAY = new Call(PACKAGE + "Boundary", "leave", "(" + S + O + STRING + C + ")V");
    static final Call LEAVE_BOX = new Call(PACKAGE + "Boundary", "leaveBox", "(" + O + STRING + C + ")V");
    static final Call LEAVE_MEMORY = new Call(PACKAGE + "Boundary", "leaveMemory", "(" + O + STRING + C + ")V");
    static final Call REFUSE_IN_RUN = new Call(PACKAGE + "Boundary", "refuseInRun", "(" + STRING + ")V");
    static final Call INITIALISED_IN_RUN = new Call(PACKAGE + "Boundary", "initialisedInRun", "(" + STRING + ")V");
    static final Call OF_LONG = new Call(PACKAGE + "Boundary", "ofInteger", "(JZ" + STRING + C + ")V");
    static final Call OF_INTEGER_NEAR_BITS = new Call(PACKAGE + "Boundary", "ofInteger", "(I" + STRING + C + ")V");
    static final Call READ_BITS = new Call(PACKAGE + "Boundary", "readBits", "(" + STRING + C + ")V");
    static final Call WRITE_OBJECT = new Call(PACKAGE + "Boundary", "writeObject", "(" + O + C + ")V");
    static final Call READ_OBJECT = new Call(PACKAGE + "Boundary", "readObject", "(" + STRING + C + ")V");
    static final Call WRITTEN_REFERENCE = new Call(PACKAGE + "Writing", "reference", "(" + O + C + ")V");
    static final Call WRITTEN = new Call(PACKAGE + "Writing", "result", "(Ljava/lang/CharSequence;" + C + ")V");
    static final Call JOIN = new Call(PACKAGE + "Writing", "join", "(" + C + ")V");
    static final Call JOINED = new Call(PACKAGE + "Writing", "joined", "(Ljava/lang/CharSequence;" + C + ")V");
    static final Call WRITTEN_RECORD = new Call(PACKAGE + "Writing", "record", "(" + STRING + C + ")V");
    static final Call PARSED = new Call(PACKAGE + "Writing", "parsed", "(" + O + STRING + C + ")V");
    static final Call PARSED_INTEGER = new Call(PACKAGE + "Writing", "parsedInteger", "(" + O + STRING + C + ")V");
    static final Call READ_DIGITS = new Call(PACKAGE + "Writing", "readDigits", "(" + O + STRING + C + ")V");
    static final Call READ = new Call(PACKAGE + "Writing", "read", "(D" + STRING + C + ")V");
    static final Call LEND = outside("lend", "(" + O + STRING + C + ")V");
    static final Call PLACE = outside("place", "(" + O + STRING + ")" + STRING);
    static final Call ENTER_OUTSIDE = outside("enter", "(" + C + ")V");
    static final Call CAUGHT = outside("caught", "(" + C + ")V");
    static final Call EXIT_OUTSIDE = outside("exit", "(" + STRING + C + ")V");
    static final Call EXIT_WITH_NUMBER = outside("exitWithNumber", "(" + STRING + C + ")V");
    static final Call EXIT_WITH_REFERENCE = outside("exitWithReference", "(" + O + STRING + C + ")V");
    static final Call CALLED_WITH = outside("calledWith", "(" + O + C + ")V");
    static final Call CALLED_WITH_NUMBER = outside("calledWithNumber", "(D" + C + ")V");
    static final Call CONSTRUCTED_WITH_NUMBERS = outside("constructedWithNumbers", "(" + C + ")V");
    static final Call RETURNS_FROM = outside("returnsFrom", "(" + O + STRING + C + ")V");
    static final Call RETURNS = outside("returns", "(" + O + STRING + C + ")V");
    static final Call COMPARED = new Call(PACKAGE + "Remembering", "compared", "(Z" + O + O + STRING + C + ")V");
    static final Call ORDERED = new Call(PACKAGE + "Remembering", "ordered", "(I" + O + O + STRING + C + ")V");
    static final Call MISMATCHED = new Call(PACKAGE + "Remembering", "mismatched", "(I" + O + O + STRING + C + ")V");
    static final Call COMPARED_TEXTS = new Call(PACKAGE + "Remembering", "comparedTexts",
            "(Z" + O + O + STRING + C + ")V");
    static final Call HASHED_OBJECT = hashing("object", "(I" + O + C + ")V");
    static final Call MIXED = hashing("mixed", "(JJJ" + C + ")V");
    static final Call STORED_HASH = hashing("stored", "(J" + C + ")V");
    static final Call COMPARED_HASHES = hashing("compared", "(JJ" + STRING + C + ")V");
    static final Call COMPARED_BITS = hashing("comparedNumbers", "(JJZ" + STRING + C + ")V");
    static final Call SEARCHED = new Call(PACKAGE + "Remembering", "searched", "(I" + O + O + STRING + C + ")V");
    static final Call FOUND = new Call(PACKAGE + "Remembering", "found", "(" + O + O + O + STRING + C + ")V");
    static final Call ASKED = new Call(PACKAGE + "Remembering", "asked", "(" + O + O + C + ")V");
    static final Call KEPT = new Call(PACKAGE + "Remembering", "kept", "(" + O + O + C + ")V");
    static final Call LEAVE_FIELDS = new Call(PACKAGE + "UnwovenFields", "leave", "(" + O + STRING + C + ")V");
    static final Call READ_FIELD = new Call(PACKAGE + "WovenFields", "read",
            "(" + O + "Ljava/lang/Class;" + STRING + STRING + ")V");
    static final Call WRITE_FIELD = new Call(PACKAGE + "WovenFields", "write",
            "(" + O + "Ljava/lang/Class;" + STRING + STRING + ")V");
    static final Call GIVE = handOver("give", "(" + O + O + C + ")V");
    static final Call RECEIVE = handOver("receive", "(" + O + ")V");
    static final Call AWAIT = handOver("await", "(" + O + STRING + C + ")V");
    static final Call SIGNAL = handOver("signal", "(" + O + C + ")V");
    static final Call POLL = handOver("poll", "(" + STRING + C + ")V");
    static final Call REFUSE_EXECUTOR = new Call(PACKAGE + "OtherThreads", "refuse", "(" + O + STRING + ")V");
    static final Call REFUSE = new Call(PACKAGE + "Boundary", "refuse", "(" + STRING + ")V");

    private RuntimeCalls() {
    }

    private static Call forward(String name, String descriptor) {
        return new Call(PACKAGE + "Forward", name, descriptor);
    }

    private static Call outside(String name, String descriptor) {
        return new Call(PACKAGE + "Outside", name, descriptor);
    }

    private static Call handOver(String name, String descriptor) {
        return new Call(PACKAGE + "HandOver", name, descriptor);
    }

    private static Call hashing(String name, String descriptor) {
        return new Call(PACKAGE + "Hashing", name, descriptor);
    }

    private static Call reverse(String name, String descriptor) {
        return new Call(PACKAGE + "Reverse", name, descriptor);
    }

    private static Call arrays(String name, String descriptor) {
        return new Call(PACKAGE + "ArrayShadows", name, descriptor);
    }

    /** The shadow of an array element: (shadow, array, index). */
    static Call load(WeaveMode mode) {
        return new Call(mode.operations, "load", "(" + S + O + "I)" + mode.shadow);
    }

    /** Keeps the shadow of an array element: (shadow, array, index, element's shadow). */
    static Call store(WeaveMode mode) {
        return new Call(mode.operations, "store", "(" + S + O + "I" + mode.shadow + ")" + S);
    }

    /** The shadow of a new array of numbers: (length). */
    static Call fresh(WeaveMode mode) {
        return new Call(mode.operations, "fresh", "(I)" + S);
    }

    /** The shadow of a field: (owner, bits, context). */
    static Call field(WeaveMode mode) {
        return new Call(mode.operations, "field", "(" + T + "J" + context(mode) + ")" + mode.shadow);
    }

    /** Puts the shadow of an argument of a wide twin into the context: (shadow, position, context). */
    static Call pass(WeaveMode mode) {
        return new Call(mode.operations, "pass", "(" + mode.shadow + "I" + context(mode) + ")V");
    }

    /** The shadow of a parameter of a wide twin: (position, context). */
    static Call passed(WeaveMode mode) {
        return new Call(mode.operations, "passed", "(I" + context(mode) + ")" + mode.shadow);
    }

    /** The shadow of a number with a partial by each element of an array: (partials, array, its shadow, context). */
    static Call total(WeaveMode mode) {
        return new Call(mode.operations, "total", "([D" + O + S + context(mode) + ")" + mode.shadow);
    }

    /** Keeps the shadow of a boxed number: (box, shadow, context). */
    static Call box(WeaveMode mode) {
        return new Call(mode.operations, "box", "(" + O + mode.shadow + context(mode) + ")V");
    }

    /** The shadow of a boxed number: (box, context). */
    static Call unbox(WeaveMode mode) {
        return new Call(mode.operations, "unbox", "(" + O + context(mode) + ")" + mode.shadow);
    }

    /** Checks a test for equality: (number, shadow, number, shadow, where). */
    static Call compared(WeaveMode mode) {
        return new Call(PACKAGE + "Remembering", "compared", "(D" + mode.shadow + "D" + mode.shadow + STRING + ")V");
    }

    /** Keeps the shadow of a field of an unwoven class: (holder, value, shadow, field, context). */
    static Call putUnwoven(WeaveMode mode) {
        return new Call(PACKAGE + "UnwovenFields", "put", "(" + O + "D" + mode.shadow + STRING + context(mode) + ")V");
    }

    /** The shadow of a field of an unwoven class: (holder, value, field, context). */
    static Call getUnwoven(WeaveMode mode) {
        return new Call(PACKAGE + "UnwovenFields", "get", "(" + O + "D" + STRING + context(mode) + ")" + mode.shadow);
    }

    /** Takes note of a number that is written as text: (number, shadow, context). */
    static Call written(WeaveMode mode, Type number) {
        return new Call(PACKAGE + "Writing", "number", "(" + number + mode.shadow + C + ")V");
    }

    /** Keeps the shadow of a number that was turned into bits: (bits, shadow, context). */
    static Call toBits(WeaveMode mode, Type bits) {
        return new Call(mode.operations, "bits", "(" + bits + mode.shadow + context(mode) + ")V");
    }

    /** Takes note of an integer that stands for a number: (integer, shadow, context). */
    static Call hashed(WeaveMode mode) {
        return hashing("number", "(J" + mode.shadow + C + ")V");
    }

    /** The shadow of a number made of bits: (bits, where, context). */
    static Call ofBits(WeaveMode mode, Type bits) {
        return new Call(mode.operations, "ofBits", "(" + bits + STRING + context(mode) + ")" + mode.shadow);
    }

    /** Refuses an active number: (shadow, where). */
    static Call leave(WeaveMode mode) {
        return new Call(mode.operations, "leave", "(" + mode.shadow + STRING + ")V");
    }

    /** Refuses an active number returned to unwoven code: (shadow, method). */
    static Call returned(WeaveMode mode) {
        return new Call(mode.operations, "returned", "(" + mode.shadow + STRING + ")V");
    }

    /** Hands a value back from a part of a twin: (value, position, context). */
    static Call giveBack(Type type) {
        return new Call(PACKAGE + "Parts", "give", "(" + handed(type) + "I" + C + ")V");
    }

    /** A value that was handed back: (position, context). */
    static Call givenBack(Type type) {
        String name = handed(type).getSort() == Type.OBJECT ? "Reference"
                : handed(type).getClassName().substring(0, 1).toUpperCase(Locale.ROOT)
                        + handed(type).getClassName().substring(1);
        return new Call(PACKAGE + "Parts", "take" + name, "(I" + C + ")" + handed(type));
    }

    private static Type handed(Type type) {
        return type.getSort() >= Type.ARRAY ? Type.getType(O) : type;
    }

    /** Records a row of n pairs: (index, partial)…, context. */
    static Call record(int pairs) {
        return reverse("record", "(" + "ID".repeat(pairs) + R + ")I");
    }

    /** Records n terms added to a sum: sum's index, (index, partial)…, context. */
    static Call accumulate(int pairs) {
        return reverse("accumulate", "(I" + "ID".repeat(pairs) + R + ")I");
    }

    /**
     * Records n terms added to an array element: shadow, array, index, the element's index, (index, partial)…, context.
     */
    static Call increment(int pairs) {
        return reverse("increment", "(" + S + O + "II" + "ID".repeat(pairs) + R + ")" + S);
    }

    private static String context(WeaveMode mode) {
        return mode == WeaveMode.FORWARD ? F : R;
    }
}
