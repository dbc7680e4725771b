package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.DUP;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The JDK's constructors that do nothing but put their arguments into public fields: the run keeps the shadows of these
 * fields, as if woven code had written them.
 */
final class FieldConstructors {
    private static final String GEOMETRY = "java/awt/geom/";
    private static final List<String> POINT = List.of("x", "y");
    private static final List<String> LINE = List.of("x1", "y1", "x2", "y2");
    private static final List<String> FRAME = List.of("x", "y", "width", "height");
    private static final Map<String, List<String>> FIELDS = Map.of(
            GEOMETRY + "Point2D$Double(DD)V", POINT, GEOMETRY + "Point2D$Float(FF)V", POINT,
            GEOMETRY + "Line2D$Double(DDDD)V", LINE,
            GEOMETRY + "Rectangle2D$Double(DDDD)V", FRAME, GEOMETRY + "Ellipse2D$Double(DDDD)V", FRAME);

    private FieldConstructors() {
    }

    /** Whether a call makes a new object with such a constructor, and the object is on the stack once more. */
    static boolean contains(MethodInsnNode call, TwinState state) {
        if (!call.name.equals("<init>") || !FIELDS.containsKey(call.owner + call.desc)) {
            return false;
        }
        int receiver = CallTargets.operands(call) - 1;
        Shape made = state.peek(receiver).shape();
        return made.isUninitialized() && state.depth() > receiver + 1 && state.peek(receiver + 1).shape().equals(made);
    }

    /** Calls the constructor, and keeps the shadows of the fields. */
    static void call(MethodInsnNode call, TwinState state, UnwovenCalls unwoven) {
        List<String> fields = FIELDS.get(call.owner + call.desc);
        int count = fields.size();
        state.ensureSources(count);
        List<Operand> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(state.peek(count - 1 - i));
        }
        unwoven.callOriginal(call, null);
        for (int i = 0; i < count; i++) {
            if (!arguments.get(i).shadow().isZero()) {
                state.mv.visitInsn(DUP);
                arguments.get(i).source().loadDouble(state.mv);
                state.pushShadow(arguments.get(i).shadow());
                state.mv.visitLdcInsn(call.owner.replace('/', '.') + "." + fields.get(i));
                state.loadContext();
                RuntimeCalls.putUnwoven(state.mode).emit(state.mv);
            }
        }
    }
}
