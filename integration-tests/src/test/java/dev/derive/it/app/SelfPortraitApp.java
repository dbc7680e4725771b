package dev.derive.it.app;

import dev.derive.it.model.SerializableThing;
import dev.derive.it.model.Shapes;
import java.io.ObjectStreamClass;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.stream.Stream;

/** Prints what reflection and serialization see of two classes of the model. */
public final class SelfPortraitApp {

    private SelfPortraitApp() {
    }

    public static void main(String[] arguments) {
        System.out.println(ObjectStreamClass.lookup(SerializableThing.class));
        for (Class<?> c : new Class<?>[] {SerializableThing.class, Shapes.Measured.class}) {
            Member[][] members = {c.getDeclaredFields(), c.getDeclaredMethods(), c.getDeclaredConstructors()};
            Stream<Member> all = Arrays.stream(members).flatMap(Arrays::stream);
            all.map(Object::toString).sorted().forEach(System.out::println);
        }
        System.out.println(new SerializableThing(2).roundTrip());
    }
}
