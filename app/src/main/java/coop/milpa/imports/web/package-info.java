/** The pages of imports: files are sent, checked without posting, and posted once somebody says so. */
@NullMarked
package coop.milpa.imports.web;

import org.jspecify.annotations.NullMarked;
