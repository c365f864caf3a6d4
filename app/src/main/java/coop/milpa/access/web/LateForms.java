package coop.milpa.access.web;

import coop.milpa.access.KeptForm;
import coop.milpa.access.KeptForms;
import coop.milpa.access.SessionToken;
import coop.milpa.access.SignIns;
import coop.milpa.access.SignedIn;
import coop.milpa.access.SignedIn.Due;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Keeps what was sent after a session had ended, and leads back to it. Pages with passwords are never kept. */
@Component
class LateForms {

    private static final int FIELDS_MAX = 500;
    private static final List<String> NEVER =
            List.of("/sign-", "/password", "/second-factor", "/sessions", KeptFormPage.ADDRESS, OwnLinksPage.ADDRESS);

    /** Of somebody who stood beside and said yes: whoever signs in then is not the one whose they are. */
    private static final String PASSWORD = "password";

    private static final String CODE = "code";

    private final KeptForms forms;
    private final SignIns signIns;

    LateForms(KeptForms forms, SignIns signIns) {
        this.forms = forms;
        this.signIns = signIns;
    }

    /**
     * Whether it was kept. That the form was one of ours has been asked before. Of one with files the rest is kept: she
     * chooses them again.
     */
    boolean keep(HttpServletRequest request) {
        String path = request.getRequestURI();
        String type = String.valueOf(request.getContentType());
        boolean withFiles = type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        boolean worthIt = HttpMethod.POST.matches(request.getMethod())
                && (withFiles || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE))
                && NextPage.of(path).equals(path)
                && NEVER.stream().noneMatch(path::startsWith)
                && request.getParameterMap().size() <= FIELDS_MAX;
        if (!worthIt) {
            return false;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
        fields.remove("_csrf");
        if (fields.remove(PASSWORD) != null) {
            fields.remove(CODE);
        }
        List<String> files = withFiles ? files(request) : List.of();
        files.forEach(fields::remove);
        return SessionCookie.of(request)
                .filter(token -> forms.keep(token, new KeptForm(path, fields, files)))
                .isPresent();
    }

    private static List<String> files(HttpServletRequest request) {
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSubmittedFileName() != null)
                    .map(Part::getName)
                    .distinct()
                    .toList();
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("Parts of a form whose fields were read", e);
        }
    }

    /** Where somebody goes who has just signed in: to what she had sent, else where she wanted to. */
    String next(SessionToken token, String wanted) {
        Optional<SignedIn> who = signIns.find(token).filter(known -> known.due() == Due.NOTHING);
        return who.flatMap(forms::find).map(kept -> KeptFormPage.ADDRESS).orElseGet(() -> NextPage.of(wanted));
    }
}
