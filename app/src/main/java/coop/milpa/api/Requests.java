package coop.milpa.api;

import java.util.Locale;
import org.springframework.http.ResponseEntity;

/** Carries out what other systems ask for: each request once, however often it comes. */
public interface Requests {

    /**
     * Carries a request out and keeps its reply in the same transaction, so that whoever lost the reply gets the same
     * one by sending the request again, also while the first is still at work. Refusals are kept like any other reply.
     *
     * @param reader  whose language a refusal is told in
     * @throws BadFieldsException if the request cannot be read; then its key is still free
     */
    <B> ResponseEntity<String> carryOut(Call call, Operation<B> operation, Locale reader);
}
