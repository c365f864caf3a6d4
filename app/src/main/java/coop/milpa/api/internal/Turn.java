package coop.milpa.api.internal;

import coop.milpa.api.Answers;
import coop.milpa.api.ApiRefusal;
import coop.milpa.api.KeptReply;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.api.internal.ReplyRegister.Filled;
import coop.milpa.api.internal.ReplyRegister.Found;
import coop.milpa.api.internal.ReplyRegister.Name;
import coop.milpa.api.internal.Waiting.Answer;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.AuditTrail.Done;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Presumption;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import coop.milpa.web.ProblemTexts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Carries requests of one cooperative out in one transaction: locks their names, does what they ask, writes the audit
 * trail and keeps the replies. All of it is there afterwards or nothing.
 */
@Component
class Turn {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
    private static final int ATTEMPTS_MAX = 3;

    private final ReplyRegister register;
    private final AuditTrail audit;
    private final TenantScope tenants;
    private final ProblemTexts problems;
    private final Answers texts;
    private final Clock clock;

    Turn(
            ReplyRegister register,
            AuditTrail audit,
            TenantScope tenants,
            ProblemTexts problems,
            Answers texts,
            Clock clock) {
        this.register = register;
        this.audit = audit;
        this.tenants = tenants;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Answers all; each name may be there once.
     *
     * @return the answers by name, which are true only now that the transaction has ended
     */
    <B> Map<Name, Answer> of(CooperativeId cooperative, Operation<B> operation, List<Waiting<B>> all) {
        for (int attempt = 1; attempt < ATTEMPTS_MAX; attempt++) {
            try {
                return Presumption.allowed(() -> once(cooperative, operation, all));
            } catch (TransientDataAccessException e) {
                LOG.debug("Turn {} failed on a lock, tried again", attempt, e);
            }
        }
        return Presumption.allowed(() -> once(cooperative, operation, all));
    }

    private <B> Map<Name, Answer> once(CooperativeId cooperative, Operation<B> operation, List<Waiting<B>> all) {
        return tenants.write(cooperative, () -> {
            List<Name> names = all.stream().map(Waiting::name).toList();
            Map<Name, Found> kept = register.lockAndFind(cooperative, names);
            all.forEach(one -> one.changes().ifPresent(address -> register.lock(cooperative, address)));
            Map<Name, Answer> answers = new HashMap<>();
            List<Waiting<B>> first = new ArrayList<>();
            for (Waiting<B> one : all) {
                Optional.ofNullable(kept.get(one.name()))
                        .ifPresentOrElse(found -> answers.put(one.name(), again(one, found)), () -> first.add(one));
            }
            if (!first.isEmpty()) {
                answers.putAll(carryOut(cooperative, operation, first));
            }
            return answers;
        });
    }

    private Answer again(Waiting<?> one, Found found) {
        boolean same = found.fingerprint().equals(one.claim().fingerprint());
        return same ? replayed(found.reply()) : mixedUp(one);
    }

    private static Answer replayed(KeptReply reply) {
        return new Answer(reply.status(), reply.body(), true);
    }

    private Answer mixedUp(Waiting<?> one) {
        var why = new ApiRefusal.KeyUsedForOtherRequest(one.name().key());
        return refused(why, one.reader());
    }

    private <B> Map<Name, Answer> carryOut(CooperativeId cooperative, Operation<B> operation, List<Waiting<B>> first) {
        List<Outcome<Reply>> outcomes = operation.carryOut(
                cooperative, first.stream().map(Waiting::asked).toList());
        Map<Name, Answer> answers = new HashMap<>();
        List<Filled> filled = new ArrayList<>(first.size());
        List<Done> done = new ArrayList<>(first.size());
        for (int n = 0; n < first.size(); n++) {
            Waiting<B> one = first.get(n);
            Answer answer = answer(outcomes.get(n), one.reader());
            answers.put(one.name(), answer);
            filled.add(new Filled(one.claim(), answer.status(), kept(outcomes.get(n), answer)));
            done.add(new Done(one.asked().client().acting(), change(one, outcomes.get(n), answer)));
        }
        audit.recordDone(cooperative, done);
        register.keep(cooperative, filled, clock.instant());
        return answers;
    }

    private Answer answer(Outcome<Reply> outcome, Locale reader) {
        return switch (outcome) {
            case Outcome.Done<Reply>(Reply reply) ->
                new Answer(reply.status(), texts.json(reply.once().orElse(reply.body())), false);
            case Outcome.Refused<Reply>(Refusal why) -> refused(why, reader);
        };
    }

    /** What is told again to whoever asks again: without what is told once. */
    private String kept(Outcome<Reply> outcome, Answer answer) {
        return outcome instanceof Outcome.Done<Reply>(Reply reply)
                        && reply.once().isPresent()
                ? texts.json(reply.body())
                : answer.body();
    }

    private Answer refused(Refusal why, Locale reader) {
        ProblemDetail problem = problems.refused(why, reader);
        if (why instanceof ApiRefusal ours) {
            problem.setStatus(ours.status());
        }
        return new Answer(problem.getStatus(), texts.json(problem), false);
    }

    /** Who asked for what and what came of it; what was refused has no subject but the request. */
    private static Change change(Waiting<?> one, Outcome<Reply> outcome, Answer answer) {
        Optional<Subject> changed =
                outcome instanceof Outcome.Done<Reply>(Reply reply) ? Optional.of(reply.subject()) : Optional.empty();
        Subject subject = changed.orElseGet(
                () -> new Subject("request", one.asked().request().toString()));
        Map<String, Object> said = Map.of(
                "key", one.name().key(),
                "request", one.asked().request().toString(),
                "status", answer.status());
        return new Change(subject, one.operation().name(), Json.NOTHING, Json.of(said));
    }

    /** Forgets replies that are older than they are kept. */
    void forget(CooperativeId cooperative, Instant before) {
        tenants.run(cooperative, () -> register.forget(cooperative, before));
    }

    Optional<KeptReply> find(CooperativeId cooperative, Name name) {
        return tenants.read(cooperative, () -> register.find(cooperative, name));
    }
}
