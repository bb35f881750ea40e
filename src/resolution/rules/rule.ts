import type { EntityKind } from "../../ontology/index.ts";
import type { Profile } from "../profiles.ts";

/** What rules may ask about a profile beyond the profile. */
export interface Surroundings {
  /** Of an event: who attended it, by resolved id. */
  participants(profile: Profile): ReadonlySet<string>;
  /** Of an event: where it was held, by resolved id. */
  venues(profile: Profile): ReadonlySet<string>;
}

/** A reason for two profiles to be one entity. */
export interface Rule {
  readonly id: string;
  readonly kinds: readonly EntityKind[];
  /** Why, as a person is told: "One is the acronym of the other". */
  readonly reason: string;
  /** Profiles are compared only where one asks for a key that the other offers: never all pairs. */
  offers(profile: Profile, around: Surroundings): Iterable<string>;
  /** As `offers` where it is absent. */
  asks?(profile: Profile, around: Surroundings): Iterable<string>;
  /** 0 to 1, or undefined where the rule does not hold. */
  score(asking: Profile, offering: Profile, around: Surroundings): number | undefined;
  /**
   * The asking profile has a short form, which stands for one entity only: where those that offer it cannot all
   * be one, it stands for none of them.
   */
  readonly shortForm?: true;
}
