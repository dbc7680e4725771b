package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Weaves the calls by which threads hand things over to one another, and wait for one another. What is given is noted
 * by twins; what is received is looked at by originals, too, because other threads run these.
 */
final class HandOvers {
    private static final String CONCURRENT = "java/util/concurrent/";
    private static final Set<String> INTERFACES = Set.of("java/util/Queue", "java/util/Deque");
    private static final Set<String> GIVES = Set.of("put", "offer", "add", "putFirst", "putLast", "offerFirst",
            "offerLast", "addFirst", "addLast", "push", "transfer", "tryTransfer", "exchange", "complete", "set",
            "lazySet", "setRelease", "getAndSet", "compareAndSet", "submit");
    private static final Set<String> RECEIVES = Set.of("take", "takeFirst", "takeLast", "poll", "pollFirst", "pollLast",
            "remove", "removeFirst", "removeLast", "pop", "element", "peek", "peekFirst", "peekLast", "getFirst",
            "getLast", "exchange", "get", "join", "getNow", "getAcquire", "getAndSet");
    private static final Set<String> WAITS = Set.of("await", "awaitNanos", "awaitUntil", "awaitUninterruptibly",
            "arriveAndAwaitAdvance", "awaitAdvance", "awaitAdvanceInterruptibly", "exchange", "take", "takeFirst",
            "takeLast", "acquire", "acquireUninterruptibly", "join", "park", "parkNanos", "parkUntil");
    private static final Set<String> POLLS = Set.of("sleep", "yield", "onSpinWait");

    private HandOvers() {
    }

    /** Whether a method has to do with other threads in such a way. */
    static boolean contains(MethodInsnNode call) {
        return gives(call) || waits(call) || polls(call) || signals(call);
    }

    private static boolean signals(MethodInsnNode call) {
        return call.owner.equals("java/util/concurrent/Semaphore") && call.name.equals("release")
                || call.owner.equals("java/util/concurrent/CountDownLatch") && call.name.equals("countDown");
    }

    private static boolean isOfConcurrent(MethodInsnNode call) {
        return call.owner.startsWith(CONCURRENT) || INTERFACES.contains(call.owner);
    }

    private static boolean gives(MethodInsnNode call) {
        return isOfConcurrent(call) && CallTargets.isVirtual(call) && GIVES.contains(call.name)
                && call.desc.startsWith("(Ljava/lang/Object;");
    }

    private static boolean receives(MethodInsnNode call) {
        return isOfConcurrent(call) && CallTargets.isVirtual(call) && RECEIVES.contains(call.name)
                && call.desc.endsWith(")Ljava/lang/Object;");
    }

    private static boolean waits(MethodInsnNode call) {
        if (call.owner.equals("java/lang/Thread")) {
            return call.name.equals("join");
        }
        boolean timed = call.desc.contains("Ljava/util/concurrent/TimeUnit;");
        return call.owner.startsWith(CONCURRENT) && (WAITS.contains(call.name)
                || call.name.startsWith("poll") && timed || call.name.equals("get") && isFuture(call.owner))
                || call.name.equals("wait") && !call.owner.startsWith("[") && call.getOpcode() == INVOKEVIRTUAL
                && Set.of("()V", "(J)V", "(JI)V").contains(call.desc);
    }

    private static boolean isFuture(String owner) {
        return owner.endsWith("Future") || owner.endsWith("FutureTask") || owner.endsWith("Task");
    }

    private static boolean polls(MethodInsnNode call) {
        return call.owner.equals("java/lang/Thread") && POLLS.contains(call.name);
    }

    /** Before a call in a twin. */
    static void before(MethodInsnNode call, TwinState state, ArrayWeaver arrays, Caller caller) {
        if (polls(call)) {
            state.mv.visitLdcInsn(caller.where(Place.call(call)));
            state.loadContext();
            RuntimeCalls.POLL.emit(state.mv);
            return;
        }
        boolean gives = gives(call);
        boolean waits = waits(call);
        boolean signals = signals(call);
        if (!gives && !waits && !signals) {
            return;
        }
        List<Source> operands = MemoWeaver.arguments(call, state);
        if (signals) {
            operands.get(0).load(state.mv);
            state.loadContext();
            RuntimeCalls.SIGNAL.emit(state.mv);
        }
        if (gives) {
            Type[] types = Type.getArgumentTypes(call.desc);
            for (int i = 0; i < types.length; i++) {
                if (Numbers.mayHoldBox(types[i])) {
                    arrays.publish(types.length - 1 - i);
                    operands.get(0).load(state.mv);
                    operands.get(i + 1).load(state.mv);
                    state.loadContext();
                    RuntimeCalls.GIVE.emit(state.mv);
                }
            }
        }
        if (waits) {
            if (call.getOpcode() == INVOKESTATIC) {
                state.mv.visitInsn(ACONST_NULL);
            } else {
                operands.get(0).load(state.mv);
            }
            state.mv.visitLdcInsn(caller.where(Place.call(call)));
            state.loadContext();
            RuntimeCalls.AWAIT.emit(state.mv);
        }
    }

    /** After a call in a twin; its result is on the stack. */
    static void after(MethodInsnNode call, TwinState state) {
        if (receives(call)) {
            state.mv.visitInsn(DUP);
            RuntimeCalls.RECEIVE.emit(state.mv);
        }
    }

    /** Has an original look at what it receives. */
    static void checkOriginal(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (insn instanceof MethodInsnNode call && receives(call)) {
                InsnList check = new InsnList();
                check.add(new InsnNode(DUP));
                check.add(Guard.call(RuntimeCalls.RECEIVE));
                method.instructions.insert(call, check);
            }
        }
    }
}
