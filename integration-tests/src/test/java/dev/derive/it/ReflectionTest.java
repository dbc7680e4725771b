package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.derive.it.app.ReflectionApp;
import org.junit.jupiter.api.Test;

/** What an application sees when it goes over the members of its woven classes. */
class ReflectionTest {

    @Test
    void publicAndDeclaredMembersOfWovenClassesAreThoseOfTheClassFile() throws Exception {
        String plain = Jvm.plain().run(ReflectionApp.class).succeeded().output();
        String woven = Jvm.withAgent("packages=dev.derive.it.app").run(ReflectionApp.class).succeeded().output();
        assertEquals(plain, woven);
    }
}
