package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.HoldId;
import coop.milpa.ledger.PlaceHold;
import coop.milpa.ledger.PlaceTransfer;
import coop.milpa.ledger.PostTransfer;
import coop.milpa.ledger.ReleaseHold;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls the stored functions about holds, which alone may write them, in the transaction of the caller. */
@Component
class HoldFunctions {

    private final JdbcClient jdbc;

    HoldFunctions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    HoldAnswer place(PlaceHold command) {
        return place(command, HoldContent.of(command), Optional.empty());
    }

    HoldAnswer place(PlaceTransfer command) {
        return place(command.hold(), HoldContent.of(command), Optional.of(command));
    }

    private HoldAnswer place(PlaceHold command, UUID content, Optional<PlaceTransfer> transfer) {
        Map<String, @Nullable Object> parameters = headed(command.heading(), content);
        parameters.put("hold", HoldId.next().value());
        parameters.put("account", command.account().value());
        parameters.put("amount", command.amount().minor());
        parameters.put("currency", command.amount().currency().getCurrencyCode());
        parameters.put("lastDay", command.lastDay().orElse(null));
        parameters.put("to", transfer.map(it -> it.to().value()).orElse(null));
        parameters.put(
                "standing",
                transfer.map(it -> String.valueOf(it.standing().letter())).orElse(null));
        return call("""
                ledger.place_hold(:cooperative, :hold, :request, :content, :account, :amount, :currency, :concept,
                    :narrative, :lastDay::date, :actor, :to::uuid, :standing)
                """, parameters);
    }

    HoldAnswer release(ReleaseHold command) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("cooperative", command.cooperative().value());
        parameters.put("hold", command.hold().value());
        parameters.put("request", command.request().value());
        parameters.put("actor", command.actor().value());
        return call("ledger.release_hold(:cooperative, :hold, :request, :actor)", parameters);
    }

    HoldAnswer post(PostTransfer command) {
        Map<String, @Nullable Object> parameters = headed(command.heading(), HoldContent.of(command));
        parameters.put("hold", command.hold().value());
        parameters.put("entry", EntryId.next().value());
        parameters.put("amount", command.part().map(part -> part.minor()).orElse(null));
        parameters.put(
                "currency",
                command.part().map(part -> part.currency().getCurrencyCode()).orElse(null));
        parameters.put("valueDate", command.heading().valueDate().orElse(null));
        return call("""
                ledger.post_pending(:cooperative, :hold, :amount::bigint, :currency, :request, :content, :entry,
                    :concept, :actor, :narrative, :valueDate::date)
                """, parameters);
    }

    long expire(CooperativeId cooperative, LocalDate through) {
        return jdbc.sql("select ledger.expire_holds(:cooperative, :through)")
                .param("cooperative", cooperative.value())
                .param("through", through)
                .query(Long.class)
                .single();
    }

    long endAll(CooperativeId cooperative, Collection<HoldId> holds) {
        return jdbc.sql("select ledger.end_holds(:cooperative, :holds::uuid[])")
                .param("cooperative", cooperative.value())
                .param("holds", holds.stream().map(HoldId::value).toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> headed(Heading heading, UUID content) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("cooperative", heading.cooperative().value());
        parameters.put("request", heading.request().value());
        parameters.put("content", content);
        parameters.put("concept", heading.concept());
        parameters.put("narrative", heading.narrative());
        parameters.put("actor", heading.actor().value());
        return parameters;
    }

    private HoldAnswer call(String function, Map<String, @Nullable Object> parameters) {
        return jdbc.sql(HoldAnswer.COLUMNS + function)
                .params(parameters)
                .query((row, n) -> HoldAnswer.of(row))
                .single();
    }
}
