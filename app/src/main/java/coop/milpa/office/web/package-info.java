/** The pages of the office: calendar, audit trail, settings. */
@NullMarked
package coop.milpa.office.web;

import org.jspecify.annotations.NullMarked;
