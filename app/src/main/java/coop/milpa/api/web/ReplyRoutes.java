package coop.milpa.api.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import coop.milpa.api.Answers;
import coop.milpa.api.Client;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.IdempotencyKey;
import coop.milpa.api.InAddress;
import coop.milpa.api.KeptReply;
import coop.milpa.api.Replies;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a system was answered, for when the answer did not reach it. */
@ForPrograms
class ReplyRoutes {

    private final Replies replies;
    private final Answers answers;

    ReplyRoutes(Replies replies, Answers answers) {
        this.replies = replies;
        this.answers = answers;
    }

    /** A reply as it is told: the first one, whole. */
    record Told(
            String key,
            String request,
            String askedAt,
            int status,
            @JsonRawValue String body) {}

    /** Only its own: a key names a request of one system. */
    @GetMapping(ForPrograms.COOPERATIVE + "/responses/{key}")
    @Needs(Needs.SIGN_IN)
    ResponseEntity<String> reply(
            @PathVariable String cooperative, @PathVariable String key, Client client, HttpServletRequest request) {
        KeptReply kept = client.code()
                .filter(cooperative::equals)
                .filter(own -> IdempotencyKey.isOne(key))
                .flatMap(own -> replies.find(client, new IdempotencyKey(key)))
                .orElseThrow(() -> InAddress.unknown("api.unknown-reply", key));
        return answers.one(
                new Told(kept.key().text(), kept.target(), kept.askedAt().toString(), kept.status(), kept.body()),
                request);
    }
}
