package coop.milpa.api;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what other systems are told: JSON in which what is not there is left out. What one thing looks like has an
 * entity tag, by which whoever has it already is told so in a line.
 */
@Component
public final class Answers {

    private static final int TAG_BYTES = 12;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(Include.NON_ABSENT))
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    /** A value as JSON. */
    public String json(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** One thing with its entity tag; 304 if the request names that. */
    public ResponseEntity<String> one(Object value, HttpServletRequest request) {
        String body = json(value);
        String tag = tagOf(body);
        boolean known = tags(request).stream().anyMatch(given -> given.equals(tag) || given.equals("*"));
        return known
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok()
                        .eTag(tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body);
    }

    /** Part of a list, or what changes every moment. */
    public ResponseEntity<String> list(Object value) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json(value));
    }

    /** The entity tag of one thing: strong, in quotes. */
    public String tag(Object value) {
        return tagOf(json(value));
    }

    /** The first 96 bits of a SHA-256, in quotes. */
    static String tagOf(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tags(HttpServletRequest request) {
        Enumeration<String> headers = Optional.ofNullable(request.getHeaders(HttpHeaders.IF_NONE_MATCH))
                .orElse(Collections.emptyEnumeration());
        return Collections.list(headers).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .toList();
    }
}
