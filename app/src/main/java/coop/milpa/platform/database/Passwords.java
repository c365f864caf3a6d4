package coop.milpa.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The passwords of the database's two roles: the owner's is random, the application's and the seals' key follow. */
final class Passwords {

    static final String OWNER = "milpa";
    static final String APPLICATION = "milpa_app";
    private static final int RANDOM_BYTES = 24;

    private Passwords() {}

    /** HMAC-SHA256 of the application role's name under the owner's password, so that nothing more need be kept. */
    static String application(String owner) {
        return HexFormat.of().formatHex(following(owner, APPLICATION));
    }

    /** The key of {@link OwnerSeals}, 32 bytes, made in the same way. */
    static byte[] sealing(String owner) {
        return following(owner, "milpa_seal");
    }

    private static byte[] following(String owner, String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(owner.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(name.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The owner's password of this folder; made on first use, readable by nobody but the folder's owner. */
    static String owner(DataFolder folder) {
        try {
            if (!Files.exists(folder.ownerPassword())) {
                writeSecretly(folder.ownerPassword(), random());
            }
            return Files.readString(folder.ownerPassword()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void writeSecretly(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text + "\n");
        Files.move(unfinished, file);
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
