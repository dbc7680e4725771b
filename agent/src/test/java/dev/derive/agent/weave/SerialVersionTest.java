package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ObjectStreamClass;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

class SerialVersionTest {
    private static final String SAMPLES = SampleUniverse.WOVEN + "SerializableSamples";

    private static long version(Class<?> type) {
        return ObjectStreamClass.lookup(type).getSerialVersionUID();
    }

    private static boolean declaresVersion(ClassNode type) {
        return type.fields.stream().anyMatch(f -> f.name.equals("serialVersionUID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$Inherits", "$HasItsOwn", "$AsException", "$AsEnum", "$AsRecord"})
    void aSerializableClassKeepsItsVersion(String nested) throws Exception {
        String name = (SAMPLES + nested).replace('/', '.');
        Class<?> woven = new WovenLoader(Map.of()).initialised(name);
        Class<?> original = Class.forName(name);
        assertNotEquals(original, woven);
        assertEquals(version(original), version(woven));
    }

    /** A check that the above can fail: what weaving adds would change the version. */
    @Test
    void withoutTheAddedFieldTheVersionWouldChange() throws Exception {
        String name = SAMPLES + "$Inherits";
        ClassNode type = SampleClass.weave(SAMPLES);
        type.fields.removeIf(f -> f.name.equals("serialVersionUID"));
        Class<?> changed = new WovenLoader(Map.of(SAMPLES.replace('/', '.'), SampleClass.write(type)))
                .initialised(SAMPLES.replace('/', '.'));
        assertNotEquals(version(Class.forName(name.replace('/', '.')).getSuperclass()), version(changed));
    }

    @Test
    void theAddedFieldIsAPrivateSyntheticConstant() {
        FieldNode field = SampleClass.weave(SAMPLES).fields.stream().filter(f -> f.name.equals("serialVersionUID"))
                .findFirst().orElseThrow();
        assertEquals("private static final", java.lang.reflect.Modifier.toString(field.access & 0xFFF));
        assertTrue((field.access & org.objectweb.asm.Opcodes.ACC_SYNTHETIC) != 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$AsEnum", "$AsRecord", "$NotSerializable"})
    void classesWhoseVersionIsFixedOrMeaninglessGetNoField(String nested) {
        assertFalse(declaresVersion(SampleClass.weave(SAMPLES + nested)));
    }
}
