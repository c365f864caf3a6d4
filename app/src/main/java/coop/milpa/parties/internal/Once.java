package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Fingerprint;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.parties.PartiesRefusal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets each request change things once. Works in the caller's transaction. */
@Component
class Once {

    private final JdbcClient jdbc;

    Once(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Seen(String content, UUID subject) {}

    /**
     * Does the work unless this request did it before.
     *
     * @param command  a record: what it says is what the request asks for
     * @param work  what it changed is its answer
     */
    Outcome<UUID> run(CooperativeId cooperative, RequestId request, Record command, Supplier<Outcome<UUID>> work) {
        lock(request);
        String content = Fingerprint.hex(command);
        Optional<Seen> seen = seen(cooperative, request);
        if (seen.isPresent()) {
            return seen.get().content().equals(content)
                    ? Outcome.done(seen.get().subject())
                    : Outcome.refused(new PartiesRefusal.RequestReused(request));
        }
        Outcome<UUID> outcome = work.get();
        if (outcome instanceof Outcome.Done<UUID>(UUID subject)) {
            claim(cooperative, request, content, subject);
        }
        return outcome;
    }

    /** Two at once with one request go one after the other. */
    private void lock(RequestId request) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:request, 11))::text")
                .param("request", request.toString())
                .query(String.class)
                .single();
    }

    private Optional<Seen> seen(CooperativeId cooperative, RequestId request) {
        return jdbc.sql("""
                        select content, subject_id from parties.request
                        where cooperative_id = :cooperative and request_id = :request
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> new Seen(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
    }

    private void claim(CooperativeId cooperative, RequestId request, String content, UUID subject) {
        jdbc.sql("""
                        insert into parties.request (cooperative_id, request_id, content, subject_id)
                        values (:cooperative, :request, :content, :subject)
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .param("content", content)
                .param("subject", subject)
                .update();
    }
}
