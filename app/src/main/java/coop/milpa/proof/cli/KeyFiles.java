package coop.milpa.proof.cli;

import coop.milpa.proof.file.FederationKey;
import coop.milpa.proof.file.FederationSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A federation's key in two files: the whole of it for whoever signs, the public half for everyone. */
final class KeyFiles {

    private static final String PUBLIC = "public-key: ";

    private KeyFiles() {}

    /** Where the public half of a key lies. */
    static Path publicHalf(Path secret) {
        return secret.resolveSibling(secret.getFileName() + ".pub");
    }

    /**
     * Writes both files. The whole key can be read by its owner only.
     *
     * @throws java.nio.file.FileAlreadyExistsException if one is there already: a key is never overwritten
     */
    static void write(Path secret, FederationSigner federation) throws IOException {
        Files.writeString(publicHalf(secret), PUBLIC + federation.key() + "\n", StandardOpenOption.CREATE_NEW);
        Files.createFile(secret, ownerOnly());
        Files.writeString(secret, federation.toPem(), StandardCharsets.US_ASCII);
    }

    static FederationSigner readSecret(Path secret) throws IOException {
        return FederationSigner.parse(Files.readString(secret));
    }

    /** Reads the public half from either file: it is the first line of both. */
    static FederationKey readPublic(Path file) throws IOException {
        String first = Files.readString(file).lines().findFirst().orElse("");
        if (!first.startsWith(PUBLIC)) {
            throw new IllegalArgumentException(file.toString());
        }
        return FederationKey.parse(first.substring(PUBLIC.length()).strip());
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
