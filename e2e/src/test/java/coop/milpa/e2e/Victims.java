package coop.milpa.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What is killed at once, by {@code SIGKILL}. */
enum Victims {
    PROGRAM,
    DATABASE,
    EVERYTHING;

    /** Kills and waits until they are gone. A program that lives on is not waited for. */
    void kill(Process program, Path data) throws IOException {
        Stream<ProcessHandle> database = this == PROGRAM ? Stream.empty() : server(data);
        Stream<ProcessHandle> itself = this == DATABASE ? Stream.empty() : Stream.of(program.toHandle());
        var all = Stream.concat(itself, database).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** The server, before the processes that it would start again. */
    private static Stream<ProcessHandle> server(Path data) throws IOException {
        Path file = data.resolve("postgres").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(pid).stream().flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
    }
}
