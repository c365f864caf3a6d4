package coop.milpa.api.internal;

import coop.milpa.api.Call;
import coop.milpa.api.Operation;
import coop.milpa.api.Operation.Asked;
import coop.milpa.api.internal.ReplyRegister.Claim;
import coop.milpa.api.internal.ReplyRegister.Name;
import coop.milpa.kernel.CooperativeId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A request that has been read, and who waits for its reply.
 *
 * @param operation  what it asks for
 * @param asked  what it says
 * @param claim  its name, and what tells it from others
 * @param changes  the address of what it changes if that is as its sender saw it; empty if that is all the same
 * @param answer  completed once what it did is durable
 */
record Waiting<B>(
        Operation<B> operation,
        Asked<B> asked,
        Claim claim,
        Optional<String> changes,
        CompletableFuture<Answer> answer) {

    private static final int TARGET_MAX = 500;

    /** What whoever asked is told. */
    record Answer(int status, String body, boolean replayed) {}

    static <B> Waiting<B> of(Call call, Operation<B> operation, B body, Locale reader) {
        String target = call.target().substring(0, Math.min(call.target().length(), TARGET_MAX));
        return new Waiting<>(
                operation,
                new Asked<>(call.client(), call.key(), reader, body),
                new Claim(Name.of(call.client(), call.key()), call.fingerprint(), target),
                Optional.of(target).filter(changed -> !call.seen().isEmpty()),
                new CompletableFuture<>());
    }

    CooperativeId cooperative() {
        return asked.client().home();
    }

    Locale reader() {
        return asked.reader();
    }

    Name name() {
        return claim.name();
    }
}
