package coop.milpa.access.web;

import coop.milpa.access.KeptForm;
import coop.milpa.access.KeptForms;
import coop.milpa.access.SessionToken;
import coop.milpa.access.SignIns;
import coop.milpa.access.SignedIn;
import coop.milpa.access.SignedIn.Due;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Keeps what was sent after a session had ended, and leads back to it. Pages with passwords are never kept. */
@Component
class LateForms {

    private static final int FIELDS_MAX = 500;
    private static final List<String> NEVER =
            List.of("/sign-", "/password", "/second-factor", "/sessions", KeptFormPage.ADDRESS);

    private final KeptForms forms;
    private final SignIns signIns;

    LateForms(KeptForms forms, SignIns signIns) {
        this.forms = forms;
        this.signIns = signIns;
    }

    /** Whether it was kept. That the form was one of ours has been asked before. */
    boolean keep(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean worthIt = HttpMethod.POST.matches(request.getMethod())
                && String.valueOf(request.getContentType()).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && NextPage.of(path).equals(path)
                && NEVER.stream().noneMatch(path::startsWith)
                && request.getParameterMap().size() <= FIELDS_MAX;
        if (!worthIt) {
            return false;
        }
        Map<String, List<String>> fields = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
        fields.remove("_csrf");
        return SessionCookie.of(request)
                .filter(token -> forms.keep(token, new KeptForm(path, fields)))
                .isPresent();
    }

    /** Where somebody goes who has just signed in: to what she had sent, else where she wanted to. */
    String next(SessionToken token, String wanted) {
        Optional<SignedIn> who = signIns.find(token).filter(known -> known.due() == Due.NOTHING);
        return who.flatMap(forms::find).map(kept -> KeptFormPage.ADDRESS).orElseGet(() -> NextPage.of(wanted));
    }
}
