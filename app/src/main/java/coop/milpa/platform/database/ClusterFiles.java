package coop.milpa.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which files of a running cluster a backup copies: those that pg_basebackup copies. */
record ClusterFiles(Path cluster) {

    /** Folders whose content the server makes anew when it starts; the write-ahead log is copied apart. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_wal");

    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid", "postmaster.opts", "server.log", "backup_label", "backup_label.old", "tablespace_map");

    /** Where the last checkpoint is: copied after all the data. */
    private static final Path CONTROL = Path.of("global", "pg_control");

    List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(cluster)) {
            return all.filter(Files::isDirectory)
                    .map(cluster::relativize)
                    .filter(path -> !path.toString().isEmpty())
                    .filter(path -> path.getNameCount() == 1 || isCopied(path))
                    .sorted()
                    .toList();
        }
    }

    List<Path> data() throws IOException {
        try (Stream<Path> all = Files.walk(cluster)) {
            List<Path> files = new ArrayList<>(all.filter(Files::isRegularFile)
                    .map(cluster::relativize)
                    .filter(this::isCopied)
                    .filter(path -> !path.equals(CONTROL))
                    .sorted()
                    .toList());
            files.add(CONTROL);
            return files;
        }
    }

    /** The segments from the first to the last, and what tells timelines apart. Their names sort as they follow. */
    List<Path> log(String first, String last) throws IOException {
        try (Stream<Path> all = Files.list(cluster.resolve("pg_wal"))) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> isWanted(path.getFileName().toString(), first, last))
                    .map(cluster::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isWanted(String name, String first, String last) {
        return name.endsWith(".history")
                || (name.length() == first.length() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0);
    }

    private boolean isCopied(Path path) {
        String name = path.getFileName().toString();
        return !EMPTIED.contains(path.getName(0).toString())
                && !LEFT_OUT.contains(name)
                && !name.startsWith("pgsql_tmp")
                && !name.startsWith("pg_internal.init");
    }
}
