package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.objectweb.asm.Opcodes.*;

import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.tree.MethodNode;

class CodeSizeTest {
    private static MethodNode method(int times, Consumer<MethodNode> code) {
        MethodNode method = new MethodNode(ACC_STATIC, "m", "(I)V", null, null);
        for (int i = 0; i < times; i++) {
            code.accept(method);
        }
        return method;
    }

    private static void jumpFar(MethodNode method) {
        Label over = new Label();
        method.visitVarInsn(ILOAD, 0);
        method.visitJumpInsn(IFEQ, over);
        method.visitLabel(over);
    }

    private static void switchMuch(MethodNode method) {
        Label[] cases = new Label[1000];
        Arrays.setAll(cases, i -> new Label());
        method.visitVarInsn(ILOAD, 0);
        method.visitTableSwitchInsn(0, cases.length - 1, cases[0], cases);
        for (Label label : cases) {
            method.visitLabel(label);
        }
    }

    @Test
    void whatIsSurelyShortIsNotLonger() {
        for (int times = 1; times <= 300; times++) {
            MethodNode jumps = method(times, CodeSizeTest::jumpFar);
            MethodNode wide = method(times, m -> m.visitIincInsn(300, 1000));
            for (MethodNode method : new MethodNode[] {jumps, wide}) {
                int limit = CodeSize.atMost(method) - 1;
                assertFalse(CodeSize.isSurelyAtMost(limit, method), () -> "code of " + (limit + 1) + " bytes");
            }
        }
    }

    @Test
    void shortCodeIsSurelyShort() {
        assertTrue(CodeSize.isSurelyAtMost(5000, method(200, CodeSizeTest::jumpFar)));
    }

    @Test
    void codeWithASwitchIsMeasured() {
        assertFalse(CodeSize.isSurelyAtMost(65000, method(1, CodeSizeTest::switchMuch)));
    }
}
