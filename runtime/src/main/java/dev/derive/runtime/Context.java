package dev.derive.runtime;

import dev.derive.DerivativeLostException;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/** What one derivative run knows: the last argument of every twin. Belongs to the thread that started the run. */
public abstract class Context {
    /** A method has no more parameters than this, JVMS 4.3.3. */
    static final int MOST_PASSED = 255;

    /** The owner of all shadows of this run. */
    public final Token token = new Token();
    /** The shadow of the array that the last twin returned; read right after the call. */
    public ArrayShadow returnShadow;

    /** Room for values between two calls, for the twins of recursive methods, whose frames must be small. */
    public double scratchDouble0;
    public double scratchDouble1;
    public double scratchDouble2;
    public double scratchDouble3;
    public double scratchDouble4;
    public double scratchDouble5;
    public double scratchDouble6;
    public double scratchDouble7;
    public double scratchDouble8;
    public double scratchDouble9;
    public double scratchDouble10;
    public double scratchDouble11;
    public int scratchInt0;
    public int scratchInt1;
    public int scratchInt2;
    public int scratchInt3;
    public int scratchInt4;
    public int scratchInt5;
    public int scratchInt6;
    public int scratchInt7;
    public int scratchInt8;
    public int scratchInt9;
    public int scratchInt10;
    public int scratchInt11;

    /** The shadows of the arguments of a twin whose parameters leave no room for them, from right before the call. */
    private ArrayShadow[] passedArrays;
    private boolean passed;

    /** What a part of a twin hands back, until it is taken right after the call. */
    final long[] givenNumbers = new long[MOST_PASSED];
    final Object[] givenReferences = new Object[MOST_PASSED];

    private final IdentityTable<ArrayShadow> arrays;
    private final IdentityTable<BoxShadow> boxes;
    /** The bits of doubles and of floats. */
    private final BitShadows longs = new BitShadows(52);
    private final BitShadows ints = new BitShadows(23);
    private Hashes hashes;
    private OwnResults ownResults;
    private Texts texts;
    private Lendings lendings;
    private HandOver handOver;
    private KnownHandles handles;
    private final UnwovenFields unwovenFields = new UnwovenFields();
    private boolean serialized;
    private final IdentityTable<double[]> companions;
    private ArrayShadow miss = ArrayShadow.miss();
    private List<Object> adopted;
    private boolean trustsMemory;
    /** Whether this run only checks that twins do what their originals do: nothing in it is active. */
    final boolean isVerification;
    /** The verification run in which this run was started, or null. */
    Context outer;
    private DerivativeLostException loss;

    Context(boolean weak, boolean isVerification) {
        this.isVerification = isVerification;
        arrays = new IdentityTable<>(weak);
        boxes = new IdentityTable<>(weak);
        companions = new IdentityTable<>(weak);
    }

    /** The shadow of an array that was reached over a way that carries none; a miss if no derivative has reached it. */
    public final ArrayShadow resolve(Object array) {
        if (array == null || arrays.isEmpty()) {
            return miss;
        }
        ArrayShadow s = arrays.get(array);
        return s == null ? miss : s;
    }

    /** Makes an array's shadow known to {@link #resolve}, before the array goes where no shadow is carried. */
    public final void publish(Object array, ArrayShadow shadow) {
        if (array == null || shadow.published || shadow.isMiss()) {
            return;
        }
        shadow.published = true;
        arrays.put(array, shadow);
        if (shadow.rows != null) {
            Object[] outer = (Object[]) array;
            for (int i = 0; i < outer.length; i++) {
                if (outer[i] != null) {
                    publish(outer[i], ArrayShadows.row(shadow, i, outer[i], this));
                }
            }
        }
    }

    /** The shadow of an array that existed before the run and is now given an active element. */
    final ArrayShadow activate(Object array) {
        ArrayShadow s = arrays.get(array);
        if (s == null) {
            s = ArrayShadow.fresh(array, isForward());
            s.published = true;
            arrays.put(array, s);
            miss.stale = true;
            miss = ArrayShadow.miss();
            if (lendings != null) {
                lendings.activated(array, null);
            }
        } else if (s.isDozing()) {
            s.wake(array, isForward());
            lendings().activated(array, s.lentTo);
        }
        return s;
    }

    final void putBox(Object box, BoxShadow shadow) {
        boxes.put(box, shadow);
    }

    final boolean hasArrays() {
        return !arrays.isEmpty();
    }

    final boolean hasBoxes() {
        return !boxes.isEmpty();
    }

    final BoxShadow box(Object box) {
        return box == null ? null : boxes.get(box);
    }

    /** Whether an active box holds a number. */
    final boolean hasBoxOf(double number) {
        return boxes.anyKey((box, shadow) -> box instanceof Number n
                && Double.doubleToLongBits(n.doubleValue()) == Double.doubleToLongBits(number));
    }

    /** Keeps the shadow of an array for the twin that is called next. */
    final void pass(ArrayShadow shadow, int position) {
        if (passedArrays == null) {
            passedArrays = new ArrayShadow[MOST_PASSED];
        }
        passedArrays[position] = shadow;
        passed = true;
    }

    /** The shadow of an array that was passed at a position. */
    final ArrayShadow passed(int position) {
        ArrayShadow shadow = passedArrays[position];
        passedArrays[position] = null;
        return shadow;
    }

    final void passing() {
        passed = true;
    }

    /**
     * Called by the twin that was called, before it takes its shadows out.
     *
     * @throws DerivativeLostException if another twin did so since they were put there
     */
    final void take() {
        if (!passed) {
            throw Boundary.noted("The derivative is lost: between the evaluation of the arguments of a method"
                    + " with very many parameters and its start, another such method was called by the initialiser of"
                    + " its class. Use that class once before the derivative is asked for.");
        }
        passed = false;
    }

    /** Whether equal numbers count as remembered ones no more, because reverse runs have told that they are not. */
    public final void trustMemory(boolean trusting) {
        trustsMemory = trusting;
    }

    final boolean trustsMemory() {
        return trustsMemory;
    }

    final BitShadows longs() {
        return longs;
    }

    final BitShadows ints() {
        return ints;
    }

    /** The integers that stand for active numbers. */
    final Hashes hashes() {
        if (hashes == null) {
            hashes = new Hashes();
        }
        return hashes;
    }

    final boolean hasHashes() {
        return hashes != null;
    }

    /** The constants that this run has remembered. */
    final OwnResults ownResults() {
        if (ownResults == null) {
            ownResults = new OwnResults();
        }
        return ownResults;
    }

    /** What libraries that are not woven have been given. */
    final Lendings lendings() {
        if (lendings == null) {
            lendings = new Lendings(this);
        }
        return lendings;
    }

    /** What other threads may have been given. */
    final HandOver handOver() {
        if (handOver == null) {
            handOver = new HandOver(this);
        }
        return handOver;
    }

    /** What has been found out about method handles. */
    final KnownHandles handles() {
        if (handles == null) {
            handles = new KnownHandles();
        }
        return handles;
    }

    /** Whether code that is not woven may have something active. */
    final boolean hasGivenAway() {
        return lendings != null && !lendings.isHarmless();
    }

    /** Whether a library that is not woven may be running. */
    final boolean isOutside() {
        return lendings != null && lendings.isOutside();
    }

    /** The shadows of fields of unwoven classes. */
    final UnwovenFields unwovenFields() {
        return unwovenFields;
    }

    /** The active numbers that were written as text. */
    final Texts texts() {
        if (texts == null) {
            texts = new Texts();
        }
        return texts;
    }

    final boolean hasTexts() {
        return texts != null;
    }

    /** Whether an object with something active in it has been written as bytes. */
    final boolean isSerialized() {
        return serialized;
    }

    final void serialize() {
        serialized = true;
    }

    final void putCompanion(Object object, double[] companion) {
        companions.put(object, companion);
    }

    /** The array that stands for what a JDK object holds; null if there is none. */
    final double[] companion(Object object) {
        return object == null ? null : companions.get(object);
    }

    abstract boolean isForward();

    /** Makes the number that is returned next a constant. */
    abstract void clearReturn();

    /** Gives the number that is returned next a shadow; null makes it a constant. */
    abstract void give(BoxShadow shadow);

    /** The shadow of the number that was returned last; null if it is a constant. */
    abstract BoxShadow given();

    /** A shadow as this run's mode has it: a Double or an Integer. */
    abstract Number shadow(BoxShadow shadow);

    /** The same the other way round; null for a constant. */
    final BoxShadow boxShadow(Number shadow) {
        if (shadow.doubleValue() == 0) {
            return null;
        }
        return isForward() ? new BoxShadow(shadow.doubleValue(), 0) : new BoxShadow(0, shadow.intValue());
    }

    /** Called before this run takes over the shadows of an object or class; refuses if another run still uses them. */
    public final void adopting(Token owner, String what) {
        if (owner != null && owner.isLive()) {
            throw Boundary.noted("An active value was stored in " + what
                    + ", whose derivative information belongs to another run that is still going on. Two runs at the"
                    + " same time must not store active values in the same objects or static fields: give each thread"
                    + " its own.");
        }
    }

    /** Remembers that a holder that outlives the run has shadows of arrays, to be let go when the run ends. */
    public final void adopted(Object holder, MethodHandle release) {
        if (adopted == null) {
            adopted = new ArrayList<>();
        }
        adopted.add(holder);
        adopted.add(release);
    }

    /** Remembers the first loss, because a handler of the application's may swallow the exception. */
    final void lost(DerivativeLostException e) {
        if (loss == null) {
            loss = e;
        }
    }

    /**
     * Called when the function has thrown something: if a derivative was lost before, that is what has to be told, even
     * where the application has made an exception of its own of it.
     */
    public final void tellLoss(Throwable thrown) {
        DerivativeLostException missing = loss == null ? MissingTwin.in(thrown) : null;
        if (missing != null) {
            throw missing;
        }
        if (loss == null || thrown instanceof DerivativeLostException) {
            return;
        }
        if (thrown instanceof VirtualMachineError) {
            thrown.addSuppressed(loss);
            return;
        }
        throw new DerivativeLostException(loss.getMessage() + " Then the function threw " + thrown, thrown);
    }

    /** Called when the function has returned: a loss that it swallowed, or that happened elsewhere, is raised now. */
    public final void checkNothingLost() {
        if (loss != null) {
            throw loss;
        }
        if (token.isUsedElsewhere()) {
            throw Boundary.noted(
                    "The derivative is lost: an object made or written while it was computed, perhaps a lambda, was"
                    + " used by another thread, where nothing is followed. Do the work on the thread that asked for the"
                    + " derivative while differentiating.");
        }
    }

    /** Ends the run: no shadow of it is valid any more, and nothing large stays reachable through the application. */
    final void end() {
        token.end();
        if (handOver != null) {
            handOver.end();
        }
        if (adopted != null) {
            for (int i = 0; i < adopted.size(); i += 2) {
                try {
                    ((MethodHandle) adopted.get(i + 1)).invoke(adopted.get(i));
                } catch (Throwable e) {
                    throw new IllegalStateException("The shadows of a finished run could not be released.", e);
                }
            }
            adopted = null;
        }
    }
}
