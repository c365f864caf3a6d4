package coop.milpa.imports.internal;

import coop.milpa.kernel.CooperativeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rows are in the books already, in PostgreSQL. Works in the caller's transaction. */
@Repository
class SeenRegister {

    private final JdbcClient jdbc;

    SeenRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was said under those of the requests that are in the books. */
    Map<UUID, Long> contents(CooperativeId cooperative, UUID[] requests) {
        Map<UUID, Long> contents = new HashMap<>();
        jdbc.sql("""
                        select request_id, content from imports.seen
                        where cooperative_id = :cooperative and request_id = any(:requests::uuid[])
                        """)
                .param("cooperative", cooperative.value())
                .param("requests", requests)
                .query(row -> {
                    contents.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return contents;
    }

    /** Notes what is posted in this transaction. */
    void add(CooperativeId cooperative, List<Seen> seen) {
        jdbc.sql("""
                        insert into imports.seen (cooperative_id, request_id, content)
                        select :cooperative, * from unnest(:requests::uuid[], :contents::bigint[])
                        on conflict do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("requests", seen.stream().map(Seen::request).toArray(UUID[]::new))
                .param("contents", seen.stream().map(Seen::content).toArray(Long[]::new))
                .update();
    }

    /** A row by its request, and a digest of what it says. */
    record Seen(UUID request, long content) {}
}
