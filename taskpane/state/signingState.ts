import type { SignOff } from "../../src/plan/signOff/signOff";
import type { PageWritten } from "../../src/plan/signOff/writePage";
import type { ChangedSince } from "../../src/plan/stored/sinceMade";

/** The plan at hand as it would be signed. */
export interface ToSign {
  /** Id of the stored plan. */
  readonly plan: string;
  readonly signOff: SignOff;
  /** What has changed in the cells since it was made, or why that can't be told. */
  readonly since: ChangedSince | string;
}

/** Who works here, and how far the signing of the plan at hand is. */
export interface Signing {
  /** As typed; "" where nobody has said. */
  readonly author: string;
  /** Somebody did what a name belongs to, and has not given one yet. */
  readonly isNameAsked: boolean;
  readonly toSign: ToSign | undefined;
  readonly isWorking: boolean;
  /** Where the page of the latest sign-off went, and whose it is. */
  readonly page: (PageWritten & { readonly plan: string }) | undefined;
}

export type SigningEvent =
  | { readonly type: "named"; readonly author: string }
  | { readonly type: "name asked"; readonly isAsked: boolean }
  | { readonly type: "signing"; readonly isWorking: boolean }
  | { readonly type: "to sign"; readonly toSign: ToSign | undefined }
  | { readonly type: "page written"; readonly page: NonNullable<Signing["page"]> };

export const nothingToSign: Signing = {
  author: "",
  isNameAsked: false,
  toSign: undefined,
  isWorking: false,
  page: undefined,
};

export function reduceSigning(signing: Signing, event: SigningEvent): Signing {
  switch (event.type) {
    case "named":
      return { ...signing, author: event.author, isNameAsked: false };
    case "name asked":
      return { ...signing, isNameAsked: event.isAsked };
    case "signing":
      return { ...signing, isWorking: event.isWorking };
    case "to sign":
      return { ...signing, toSign: event.toSign };
    case "page written":
      return { ...signing, page: event.page };
  }
}
