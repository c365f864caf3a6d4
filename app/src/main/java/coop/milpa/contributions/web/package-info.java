/** Pages about contributions: certificates, the book, and transfers between members. */
@NullMarked
package coop.milpa.contributions.web;

import org.jspecify.annotations.NullMarked;
