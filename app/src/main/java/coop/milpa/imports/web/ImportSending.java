package coop.milpa.imports.web;

import coop.milpa.api.BadField;
import coop.milpa.api.BadFieldsException;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Query;
import coop.milpa.api.Requests;
import coop.milpa.platform.Json;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A file to be imported that another system sends as it is, one a request. It is read to the disk as it comes, and its
 * digest stands for it where requests are compared: never is all of it in memory.
 */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/imports")
@Needs(ImportsInTheMenu.RUN)
class ImportSending {

    private static final MediaType CSV = new MediaType("text", "csv");

    private final Cooperatives cooperatives;
    private final UploadFolder uploads;
    private final ImportOperations operations;
    private final Requests requests;

    ImportSending(Cooperatives cooperatives, UploadFolder uploads, ImportOperations operations, Requests requests) {
        this.cooperatives = cooperatives;
        this.uploads = uploads;
        this.operations = operations;
        this.requests = requests;
    }

    /** Of what type it is, is asked last: whoever may not send one is told that, and nothing else. */
    @PostMapping
    ResponseEntity<String> send(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Call call,
            HttpServletRequest request,
            Locale reader)
            throws IOException, HttpMediaTypeNotSupportedException {
        Cooperative found = AskedCooperative.forPrograms(cooperatives, cooperative);
        if (!isCsv(request)) {
            throw new HttpMediaTypeNotSupportedException("No CSV: " + request.getContentType());
        }
        ImportQuery query = ImportQuery.read(new Query(given));
        try (ReceivedFile file = uploads.receive(found.id(), request.getInputStream())) {
            if (file.isEmpty() || !SentFile.isText(file.resource())) {
                throw new BadFieldsException(List.of(new BadField("", "not-csv", List.of())));
            }
            Call said = call.saying(Json.of(Map.of("sha256", file.sha256())).text());
            return requests.carryOut(said, operations.send(found, query, file), reader);
        }
    }

    private static boolean isCsv(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return Input.parsed(type, MediaType::parseMediaType)
                .filter(CSV::includes)
                .isPresent();
    }
}
