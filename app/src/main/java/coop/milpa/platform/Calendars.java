package coop.milpa.platform;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What day it is for a cooperative, and on which days it does business.
 * <p>
 * Its zone, its area and its working week are dated settings ({@link PlaceSettings}); holidays of its area come with
 * the program, days of its own are kept beside them.
 */
public interface Calendars {

    /** The calendar date where it is. Not its business date: that one is opened and closed in its books. */
    LocalDate today(CooperativeId cooperative);

    /** The zone it lives by today. */
    ZoneId zone(CooperativeId cooperative);

    /** The calendar of its area with its own days and its own working week. */
    BusinessCalendar of(CooperativeId cooperative);

    /** The public calendar of an area. */
    BusinessCalendar of(Area area);

    /** Adds a day of the cooperative's own; said again with the same rule and first day, it replaces the former. */
    void addOwn(CooperativeId cooperative, Holiday holiday);

    /** The days of its own that it has added, in order of their first day. */
    List<Holiday> own(CooperativeId cooperative);
}
