package dev.derive.agent;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;

/** What the virtual machine asks about each class that it loads. */
final class Transformer implements ClassFileTransformer {
    private final Weaving weaving;

    Transformer(Weaving weaving) {
        this.weaving = weaving;
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain,
            byte[] classFile) {
        // Classes of the boot loader are the JDK's and Derive's own, of which only the stand-ins are woven; a class
        // without a name is made at run time.
        return name == null || loader == null && !Selection.isStandIn(name) ? null
                : weaving.weave(loader, name, classFile);
    }
}
