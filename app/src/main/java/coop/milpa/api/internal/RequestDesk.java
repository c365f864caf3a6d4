package coop.milpa.api.internal;

import coop.milpa.api.Call;
import coop.milpa.api.Client;
import coop.milpa.api.Fields;
import coop.milpa.api.IdempotencyKey;
import coop.milpa.api.KeptReply;
import coop.milpa.api.Operation;
import coop.milpa.api.Replies;
import coop.milpa.api.Requests;
import coop.milpa.api.internal.ReplyRegister.Name;
import coop.milpa.api.internal.Waiting.Answer;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Background;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** Reads requests, has them carried out once, and answers. */
@Service
class RequestDesk implements Requests, Replies {

    private static final Duration FORGETS_EVERY = Duration.ofMinutes(1);
    private static final String REPLAYED = "Idempotency-Replayed";

    private final Turn turn;
    private final Gathering gathering;
    private final ApiSettings settings;
    private final Background background;
    private final Clock clock;
    private final Map<CooperativeId, Instant> forgotten = new ConcurrentHashMap<>();

    RequestDesk(Turn turn, Gathering gathering, ApiSettings settings, Background background, Clock clock) {
        this.turn = turn;
        this.gathering = gathering;
        this.settings = settings;
        this.background = background;
        this.clock = clock;
    }

    @Override
    public <B> ResponseEntity<String> carryOut(Call call, Operation<B> operation, Locale reader) {
        Fields fields = call.fields();
        B body = operation.read(fields);
        fields.check();
        forgetOld(call.client().home());
        var waiting = Waiting.of(call, operation, body, reader);
        return told(operation.together() ? together(waiting) : alone(waiting));
    }

    private <B> Answer alone(Waiting<B> waiting) {
        return Objects.requireNonNull(turn.of(waiting.cooperative(), waiting.operation(), List.of(waiting))
                .get(waiting.name()));
    }

    private Answer together(Waiting<?> waiting) {
        gathering.add(waiting);
        try {
            return waiting.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static ResponseEntity<String> told(Answer answer) {
        boolean good = answer.status() < HttpStatus.BAD_REQUEST.value();
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status())
                .contentType(good ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON);
        if (answer.replayed()) {
            response.header(REPLAYED, "true");
        }
        return response.body(answer.body());
    }

    /** Now and then, while nobody waits for it. */
    private void forgetOld(CooperativeId cooperative) {
        Instant now = clock.instant();
        Instant last = forgotten.putIfAbsent(cooperative, now);
        if (last != null && now.isAfter(last.plus(FORGETS_EVERY)) && forgotten.replace(cooperative, last, now)) {
            background.begin(() -> turn.forget(cooperative, now.minus(settings.repliesKept())));
        }
    }

    @Override
    public Optional<KeptReply> find(Client client, IdempotencyKey key) {
        return turn.find(client.home(), Name.of(client, key));
    }
}
