package coop.milpa.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where unpacked programs are kept: for root in {@code /var/cache}, because the user that the server runs as cannot
 * enter root's home; for others in their home; in the data folder where neither can be written.
 */
final class Cache {

    private Cache() {}

    static Path folder(DataFolder data) throws IOException {
        for (Path candidate : candidates()) {
            if (usable(candidate)) {
                return candidate;
            }
        }
        return Files.createDirectories(data.root().resolve("programs"));
    }

    private static List<Path> candidates() {
        if (User.isRoot()) {
            return List.of(Path.of("/var/cache/milpa"));
        }
        Optional<Path> named =
                Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(Path::of);
        Path home = Path.of(System.getProperty("user.home"), ".cache");
        return Stream.of(named.stream(), Stream.of(home))
                .flatMap(paths -> paths)
                .filter(Path::isAbsolute)
                .map(path -> path.resolve("milpa"))
                .toList();
    }

    private static boolean usable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder)
                    && Files.getAttribute(folder, "unix:uid").equals(User.id());
        } catch (IOException e) {
            return false; // the next candidate will do
        }
    }
}
