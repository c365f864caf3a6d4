package coop.milpa.counter.web;

import coop.milpa.counter.Slip;
import coop.milpa.counter.Slips;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.papers.PaperCode;
import coop.milpa.web.Message;
import coop.milpa.web.SearchSource;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds a slip by the code that is printed on it, however its letters are typed. */
@Component
class SlipsSource implements SearchSource {

    private final Slips slips;
    private final Words words;

    SlipsSource(Slips slips, Words words) {
        this.slips = slips;
        this.words = words;
    }

    @Override
    public Message heading() {
        return Message.of("counter.search.slips");
    }

    @Override
    public String permission() {
        return CounterPermissions.SERVE;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Found find(CooperativeId cooperative, String text) {
        return PaperCode.read(text)
                .flatMap(code -> slips.find(cooperative, code))
                .map(slip -> new Found(List.of(hit(slip)), false))
                .orElse(Found.NOTHING);
    }

    private Hit hit(Slip slip) {
        Locale reader = LocaleContextHolder.getLocale();
        return new Hit(
                words.said(
                        Message.of(
                                "counter.slip." + slip.what().product(),
                                slip.what().account()),
                        reader),
                slip.code().inHalves(),
                words.money(slip.amount()) + ", " + words.day(slip.made().on(), reader),
                Message.of("page.counter.slip.code"),
                "/counter/slips/" + slip.code(),
                true);
    }
}
