package dev.derive.it.app;

import dev.derive.it.model.Stored;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Writes each object of {@link Stored} to a file of a directory, or reads what another machine has written there. */
public final class StoringApp {

    private StoringApp() {
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[1]);
        for (Map.Entry<String, Object> object : new TreeMap<>(Stored.objects()).entrySet()) {
            Path file = directory.resolve(object.getKey());
            if (arguments[0].equals("write")) {
                Files.write(file, bytes(object.getValue()));
            }
            Object read = read(Files.readAllBytes(file));
            ObjectStreamClass form = ObjectStreamClass.lookup(object.getValue().getClass());
            System.out.println(object.getKey() + ": " + Stored.portrait(object.getValue()) + ", read " + Stored.portrait(read)
                    + (form == null || object.getKey().contains("lambda") || object.getKey().contains("reference") ? ""
                            : ", " + form.getSerialVersionUID() + " " + Arrays.toString(form.getFields())));
        }
    }

    private static byte[] bytes(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
