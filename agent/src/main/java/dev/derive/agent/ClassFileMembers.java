package dev.derive.agent;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Type;

/** Of the members that a class has, those that its class file has, in the order that they would have without others. */
final class ClassFileMembers implements UnaryOperator<Member[]> {
    private final Weaving weaving;
    private final MemberOrder order;

    ClassFileMembers(Weaving weaving, MemberOrder order) {
        this.weaving = weaving;
        this.order = order;
    }

    /** Takes and gives the fields, the methods or the constructors of one class: at least one. */
    @Override
    public Member[] apply(Member[] members) {
        Class<?> type = members[0].getDeclaringClass();
        if (LambdaSpinner.made(type)) {
            return kept(members, m -> !m.isSynthetic());
        }
        ClassOutline classFile = weaving.classFileOf(type);
        if (classFile == null) {
            return members;
        }
        if (members instanceof Field[]) {
            return kept(members, m -> classFile.fields().contains(m.getName()));
        }
        Member[] kept = kept(members, m -> classFile.methods().contains(key(m)));
        if (kept.length > 1) {
            Map<String, Integer> ranks = order.of(classFile.methods());
            Arrays.sort(kept, Comparator.comparing(m -> ranks.get(key(m))));
        }
        return kept;
    }

    private static Member[] kept(Member[] members, Predicate<Member> condition) {
        Member[] kept = members.clone();
        int count = 0;
        for (Member member : members) {
            if (condition.test(member)) {
                kept[count++] = member;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static String key(Member member) {
        return member instanceof Method method ? method.getName() + Type.getMethodDescriptor(method)
                : "<init>" + Type.getConstructorDescriptor((Constructor<?>) member);
    }
}
