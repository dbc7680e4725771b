package dev.derive.agent.weave;

import java.util.Map;

/** Loads woven classes: those it is given, and the samples, woven when they are asked for. */
final class WovenLoader extends ClassLoader {
    private final Map<String, byte[]> given;
    private final TwinLimit limit;

    /** A loader that is given class files by the names of the classes, written with dots. */
    WovenLoader(Map<String, byte[]> given) {
        this(given, TwinLimit.current());
    }

    /** The same, with a limit for the twins of the samples. */
    WovenLoader(Map<String, byte[]> given, TwinLimit limit) {
        super(WovenLoader.class.getClassLoader());
        this.given = given;
        this.limit = limit;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            String internalName = name.replace('.', '/');
            if (findLoadedClass(name) == null) {
                byte[] woven = given.get(name);
                if (woven == null && new SampleUniverse().isWoven(internalName)) {
                    woven = SampleClass.write(SampleClass.weave(SampleClass.read(internalName), limit));
                }
                if (woven != null) {
                    return defineClass(name, woven, 0, woven.length);
                }
            }
            return super.loadClass(name, resolve);
        }
    }

    /** Loads, verifies and initialises a class. */
    Class<?> initialised(String name) throws ClassNotFoundException {
        return Class.forName(name, true, this);
    }
}
