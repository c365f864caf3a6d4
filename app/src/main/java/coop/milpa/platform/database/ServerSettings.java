package coop.milpa.platform.database;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the server is told. Nothing here trades safety for speed: {@code fsync}, {@code full_page_writes} and
 * {@code synchronous_commit} stay on, as they are by default; only the steps of a close wait for its seal instead of
 * for the disk. The first list is written to {@code postgresql.conf} when the cluster is made, and may be changed
 * there.
 */
final class ServerSettings {

    private static final List<String> TUNING = List.of(
            "wal_level=replica",
            "shared_buffers=384MB",
            "effective_cache_size=1536MB",
            "work_mem=16MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=4GB",
            "min_wal_size=256MB",
            "wal_compression=pglz", // the programs are built without lz4 and zstd
            "checkpoint_timeout=15min",
            "max_connections=100",
            "random_page_cost=1.1",
            "jit=off",
            "log_min_messages=warning",
            "timezone=UTC",
            "log_timezone=UTC");

    private ServerSettings() {}

    static Stream<String> forInitdb() {
        return TUNING.stream().flatMap(setting -> Stream.of("--set", setting));
    }

    /** Reachable from this machine by TCP only: the path of a socket in a deep folder is longer than sockets allow. */
    static String forStart(int port, List<String> others) {
        Stream<String> own = Stream.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories=''");
        return Stream.concat(own, others.stream()).map(each -> "-c " + each).reduce("", (a, b) -> a + " " + b);
    }
}
