package coop.milpa.access.web;

import coop.milpa.access.Level;
import coop.milpa.access.SignedIn;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.web.OtherDoor;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks the {@link DoorPolicy} of every route, whoever wrote it, and sends away whom it does not let in. Who is sent
 * away although signed in is noted in the audit trail of her home.
 */
@Component
class Doorkeeper implements HandlerInterceptor {

    private static final int PATH_MAX = 200;

    private final DoorPolicy policy;
    private final Routes routes;
    private final ObjectProvider<OtherDoor> others;
    private final AuditTrail audit;

    Doorkeeper(ObjectProvider<Permission> declared, Routes routes, ObjectProvider<OtherDoor> others, AuditTrail audit) {
        this.policy = new DoorPolicy(declared.stream().toList());
        this.routes = routes;
        this.others = others;
        this.audit = audit;
    }

    /** Files of the jar are no methods: which of them are for everybody, {@link Door} says. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || Routes.isErrorPage(method)) {
            return true;
        }
        Optional<SignedIn> visitor = Visitor.of(request);
        return switch (policy.decide(visitor, routes.of(request, method, visitor))) {
            case COME_IN -> true;
            case ANOTHER_DOOR -> otherDoor(visitor, request).lets(request, response);
            case SIGN_IN -> redirect(response, NextPage.signInFor(request));
            case SHOW_CODE -> redirect(response, NextPage.after(SecondStepPage.ADDRESS, request));
            case SET_UP_FACTOR -> redirect(response, SecondFactorPages.ADDRESS);
            case CHANGE_PASSWORD -> redirect(response, PasswordPage.ADDRESS);
            case GO_HOME -> goHome(visitor.orElseThrow(), request, response);
            case NOT_THERE -> throw turnedAway(visitor, request, HttpStatus.NOT_FOUND, "web.not-found");
            case NOT_ALLOWED -> throw turnedAway(visitor, request, HttpStatus.FORBIDDEN, "access.not-allowed");
        };
    }

    /** Whoever asks for what is not there, such as an id that nobody has, is noted as well: she may be trying them. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (response.getStatus() == HttpStatus.NOT_FOUND.value() && handler instanceof HandlerMethod) {
            Visitor.of(request).ifPresent(who -> note(who, request, "access.not-found"));
        }
    }

    private OtherDoor otherDoor(Optional<SignedIn> visitor, HttpServletRequest request) {
        return others.stream()
                .findFirst()
                .orElseThrow(() -> turnedAway(visitor, request, HttpStatus.NOT_FOUND, "web.not-found"));
    }

    private static boolean redirect(HttpServletResponse response, String address) {
        Redirect.to(response, address);
        return false;
    }

    /** Only the first page has one like it at each home. */
    private boolean goHome(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        if (!request.getRequestURI().equals("/")) {
            throw turnedAway(Optional.of(who), request, HttpStatus.NOT_FOUND, "web.not-found");
        }
        String kind = who.level() == Level.FEDERATION ? "/f/" : "/c/";
        return redirect(response, kind + who.code().orElseThrow());
    }

    private PageProblem turnedAway(
            Optional<SignedIn> visitor, HttpServletRequest request, HttpStatus status, String code) {
        visitor.ifPresent(who -> note(who, request, "access.turned-away"));
        return new PageProblem(status, code, "/");
    }

    private void note(SignedIn who, HttpServletRequest request, String action) {
        String path = request.getRequestURI();
        String shown = path.substring(0, Math.min(path.length(), PATH_MAX));
        var tried = Json.of(Map.of("method", request.getMethod(), "path", shown));
        var subject = new Subject("user", who.user().id().toString());
        audit.record(who.user().home(), new Change(subject, action, Json.NOTHING, tried));
    }
}
