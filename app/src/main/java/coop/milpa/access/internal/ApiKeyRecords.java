package coop.milpa.access.internal;

import coop.milpa.access.ApiKey;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes what happened to a key into the audit trail of its home; its secret is in no record, not even as a hash. */
@Component
class ApiKeyRecords {

    private final AuditTrail audit;

    ApiKeyRecords(AuditTrail audit) {
        this.audit = audit;
    }

    void made(ApiKey key, Optional<String> maker) {
        var said = Map.of(
                "name", key.name(),
                "permissions", key.permissions(),
                "expires", key.expiresAt().toString(),
                "maker", maker.orElse(""));
        record(key, "access.api-key-made", Json.of(said));
    }

    void revoked(ApiKey key) {
        record(key, "access.api-key-revoked", Json.of(Map.of("name", key.name())));
    }

    private void record(ApiKey key, String action, Json after) {
        var subject = new Subject("api-key", key.id().toString());
        audit.record(key.home(), new Change(subject, action, Json.NOTHING, after));
    }
}
