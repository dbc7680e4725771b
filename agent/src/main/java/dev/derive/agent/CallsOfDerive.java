package dev.derive.agent;

import org.objectweb.asm.ClassReader;

/** Tells whether a class calls Derive, by the classes that its constant pool names. */
final class CallsOfDerive {
    private static final int CONSTANT_CLASS = 7;
    private static final String DERIVE = "dev/derive/Derive";

    private CallsOfDerive() {
    }

    static boolean isIn(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            if (item != 0 && reader.readByte(item - 1) == CONSTANT_CLASS
                    && DERIVE.equals(reader.readUTF8(item, buffer))) {
                return true;
            }
        }
        return false;
    }
}
