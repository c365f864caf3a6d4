package coop.milpa.teller.internal;

import coop.milpa.kernel.Fingerprint;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.teller.CountRefusal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries out each request once: one that was refused may be asked again. Works in the caller's transaction. */
@Component
class EachRequestOnce {

    private final JdbcClient jdbc;

    EachRequestOnce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(boolean same, UUID subject) {}

    /**
     * Carries it out unless it was before, and answers what it was about as it stands now.
     *
     * @param work  answers the id of what it was about
     * @param answer  what stands under that id
     */
    <T> Outcome<T> carryOut(Asked asked, Supplier<Outcome<UUID>> work, Function<UUID, T> answer) {
        lock(asked);
        byte[] content = Fingerprint.of(asked.command());
        Optional<Known> before = before(asked, content);
        if (before.isPresent()) {
            return before.get().same()
                    ? Outcome.done(answer.apply(before.get().subject()))
                    : Outcome.refused(new CountRefusal.RequestReused(asked.request()));
        }
        return switch (work.get()) {
            case Outcome.Refused<UUID>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<UUID>(UUID subject) -> {
                keep(asked, content, subject);
                yield Outcome.done(answer.apply(subject));
            }
        };
    }

    private void lock(Asked asked) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cooperative || :request, 0))")
                .param("cooperative", asked.cooperative().toString())
                .param("request", asked.request().toString())
                .query()
                .singleRow();
    }

    private Optional<Known> before(Asked asked, byte[] content) {
        return jdbc.sql("""
                        select content = :content as same, subject from teller.request
                        where cooperative_id = :cooperative and request_id = :request
                        """)
                .param("cooperative", asked.cooperative().value())
                .param("request", asked.request().value())
                .param("content", content)
                .query((row, n) -> new Known(row.getBoolean("same"), row.getObject("subject", UUID.class)))
                .optional();
    }

    private void keep(Asked asked, byte[] content, UUID subject) {
        jdbc.sql("insert into teller.request values (:cooperative, :request, :content, :subject)")
                .param("cooperative", asked.cooperative().value())
                .param("request", asked.request().value())
                .param("content", content)
                .param("subject", subject)
                .update();
    }
}
