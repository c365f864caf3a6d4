package coop.milpa.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder for one test, which the user that the server runs as can get into; deleted afterwards. */
record TestFolder(Path path) implements AutoCloseable {

    static TestFolder make() throws IOException {
        Path path = Files.createTempDirectory("milpa-test-folder");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new TestFolder(path);
    }

    DataFolder data(String name) {
        return new DataFolder(path.resolve(name));
    }

    @Override
    public void close() throws IOException {
        Folders.delete(path);
    }
}
