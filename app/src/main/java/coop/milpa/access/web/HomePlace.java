package coop.milpa.access.web;

import coop.milpa.access.Level;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Network;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.Grade;
import coop.milpa.web.PageProblem;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The home that a page about users is about, as its address says.
 *
 * @param base  where its pages stand, without a slash at the end
 */
record HomePlace(CooperativeId home, Optional<Cooperative> body, String base) {

    /** Finds it. Whether the visitor may look at it, the door has asked. */
    @Component
    static final class Finder {

        private final Cooperatives cooperatives;

        Finder(Cooperatives cooperatives) {
            this.cooperatives = cooperatives;
        }

        HomePlace of(Map<String, String> path, Model model) {
            Optional<HomePlace> place;
            if (path.containsKey(Routes.COOPERATIVE)) {
                place = body(path.getOrDefault(Routes.COOPERATIVE, ""), Level.COOPERATIVE);
            } else if (path.containsKey(Routes.FEDERATION)) {
                place = body(path.getOrDefault(Routes.FEDERATION, ""), Level.FEDERATION);
            } else {
                place = Optional.of(new HomePlace(Network.ID, Optional.empty(), "/network"));
            }
            HomePlace found = place.orElseThrow(HomePlace::notFound);
            found.body().ifPresent(body -> model.addAttribute("cooperative", body));
            model.addAttribute("base", found.base());
            return found;
        }

        private Optional<HomePlace> body(String code, Level level) {
            String kind = level == Level.COOPERATIVE ? "/c/" : "/f/";
            return cooperatives
                    .byCode(code)
                    .filter(body -> (body.grade() == Grade.FIRST) == (level == Level.COOPERATIVE))
                    .map(body -> new HomePlace(body.id(), Optional.of(body), kind + body.code()));
        }
    }

    /** What somebody is told who asks for what is not there: no more than that. */
    static PageProblem notFound() {
        return new PageProblem(HttpStatus.NOT_FOUND, "web.not-found", "/");
    }
}
