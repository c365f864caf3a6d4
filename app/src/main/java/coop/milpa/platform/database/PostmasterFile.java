package coop.milpa.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** What a running server says of itself in {@code postmaster.pid}: line 1 is its process, line 4 its port. */
record PostmasterFile(ProcessHandle process, int port) {

    private static final int PORT_LINE = 3;

    /** Empty when no server runs on this folder. */
    static Optional<PostmasterFile> read(DataFolder folder) {
        try {
            return parse(Files.readAllLines(folder.cluster().resolve("postmaster.pid")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return ProcessHandle.of(pid).map(process -> new PostmasterFile(process, port));
    }
}
