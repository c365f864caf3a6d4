package coop.milpa.webhooks.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Seals;
import coop.milpa.webhooks.EventType;
import coop.milpa.webhooks.Webhook;
import coop.milpa.webhooks.WebhookId;
import coop.milpa.webhooks.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subscriptions in PostgreSQL; their secrets are sealed. Works in the caller's transaction. */
@Repository
class WebhookRegister {

    private static final String COLUMNS = "subscription_id, version, target, events, state, failures, made_by, made_at";

    private final JdbcClient jdbc;
    private final Seals seals;

    WebhookRegister(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    void add(CooperativeId cooperative, Webhook webhook, WebhookSecret secret) {
        jdbc.sql("""
                        insert into webhooks.subscription (cooperative_id, subscription_id, version, target, events,
                            secret, state, rests_until, taken_until, made_by, made_at)
                        values (:cooperative, :id, :version, :target, :events,
                            :secret, :state, :made, :made, :by, :made)
                        """)
                .param("cooperative", cooperative.value())
                .param("id", webhook.id().value())
                .param("version", webhook.version())
                .param("target", webhook.target())
                .param("events", codes(webhook.events()))
                .param("secret", sealed(webhook.id(), secret))
                .param("state", webhook.state().name())
                .param("by", webhook.madeBy().value())
                .param("made", webhook.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes what it is now, after {@link #lock}; another secret only if there is one. */
    void change(CooperativeId cooperative, Webhook now, Optional<WebhookSecret> secret, Instant at) {
        jdbc.sql("""
                        update webhooks.subscription
                        set version = :version, target = :target, events = :events, state = :state,
                            failures = :failures, rests_until = :at, secret = coalesce(:secret, secret)
                        where cooperative_id = :cooperative and subscription_id = :id
                        """)
                .param("cooperative", cooperative.value())
                .param("id", now.id().value())
                .param("version", now.version())
                .param("target", now.target())
                .param("events", codes(now.events()))
                .param("state", now.state().name())
                .param("failures", now.failures())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("secret", secret.map(one -> sealed(now.id(), one)).orElse(null), Types.BINARY)
                .update();
    }

    Optional<Webhook> find(CooperativeId cooperative, WebhookId id) {
        return found(cooperative, id, "");
    }

    /** The same; nobody else changes it until the transaction has ended. */
    Optional<Webhook> lock(CooperativeId cooperative, WebhookId id) {
        return found(cooperative, id, " for update");
    }

    private Optional<Webhook> found(CooperativeId cooperative, WebhookId id, String how) {
        return jdbc.sql("select " + COLUMNS
                        + " from webhooks.subscription where cooperative_id = :cooperative and subscription_id = :id"
                        + how)
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .query((row, n) -> webhook(row))
                .optional();
    }

    List<Webhook> of(CooperativeId cooperative) {
        return jdbc.sql("select " + COLUMNS + """
                         from webhooks.subscription where cooperative_id = :cooperative order by subscription_id
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> webhook(row))
                .list();
    }

    /** Nobody else makes or ends one in this cooperative until the transaction has ended. */
    void lock(CooperativeId cooperative) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('webhooks.subscription'), hashtext(?))")
                .param(cooperative.toString())
                .query((row, n) -> true)
                .list();
    }

    /**
     * Where messages go.
     *
     * @param secret  what they are signed with; none if it cannot be read any more
     * @param failures  how many tries failed since the last that did not
     */
    record Addressee(WebhookId id, String target, Optional<WebhookSecret> secret, int failures) {}

    /**
     * Takes a subscription for which something waits, so that nobody else sends to it meanwhile.
     *
     * @param until  if nothing is heard by then, somebody else may take it
     */
    Optional<Addressee> take(CooperativeId cooperative, Instant now, Instant until) {
        return jdbc.sql("""
                        update webhooks.subscription set taken_until = :until
                        where cooperative_id = :cooperative and subscription_id = (
                            select s.subscription_id from webhooks.subscription s
                            where s.cooperative_id = :cooperative and s.state = 'ACTIVE' and s.taken_until <= :now
                                and s.rests_until <= :now
                                and exists (select from webhooks.delivery d
                                    where d.cooperative_id = :cooperative and d.subscription_id = s.subscription_id
                                        and d.state = 'WAITING' and d.next_try_at <= :now)
                            order by s.taken_until, s.subscription_id limit 1 for update skip locked)
                        returning subscription_id, target, secret, failures
                        """)
                .param("cooperative", cooperative.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> addressee(row))
                .optional();
    }

    /** Gives it back to whoever comes next, unless somebody has taken it meanwhile or paused it. */
    void giveBack(CooperativeId cooperative, WebhookId id, Instant until, Standing standing) {
        jdbc.sql("""
                        update webhooks.subscription
                        set taken_until = :now, failures = :failures, rests_until = greatest(:rests, rests_until),
                            state = case when :paused and state = 'ACTIVE' then 'PAUSED' else state end,
                            version = case when :paused and state = 'ACTIVE' then version + 1 else version end
                        where cooperative_id = :cooperative and subscription_id = :id and taken_until = :until
                        """)
                .param("cooperative", cooperative.value())
                .param("id", id.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", standing.at().atOffset(ZoneOffset.UTC))
                .param("failures", standing.failures())
                .param("rests", standing.restsUntil().atOffset(ZoneOffset.UTC))
                .param("paused", standing.paused())
                .update();
    }

    /** How it stands with a system after some tries. */
    record Standing(Instant at, int failures, Instant restsUntil, boolean paused) {}

    private Addressee addressee(ResultSet row) throws SQLException {
        var id = new WebhookId(row.getObject("subscription_id", UUID.class));
        Optional<WebhookSecret> secret = seals.open(purpose(id), row.getBytes("secret"))
                .flatMap(bytes -> WebhookSecret.parse(new String(bytes, StandardCharsets.US_ASCII)));
        return new Addressee(id, row.getString("target"), secret, row.getInt("failures"));
    }

    private byte[] sealed(WebhookId id, WebhookSecret secret) {
        return seals.seal(purpose(id), secret.text().getBytes(StandardCharsets.US_ASCII));
    }

    private static String purpose(WebhookId id) {
        return "webhooks.secret:" + id;
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                new WebhookId(row.getObject("subscription_id", UUID.class)),
                row.getInt("version"),
                row.getString("target"),
                Arrays.stream((String[]) row.getArray("events").getArray())
                        .flatMap(code -> EventType.of(code).stream())
                        .toList(),
                Webhook.State.valueOf(row.getString("state")),
                row.getInt("failures"),
                new ActorId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static String[] codes(Collection<EventType> events) {
        return events.stream().sorted().map(EventType::code).toArray(String[]::new);
    }
}
