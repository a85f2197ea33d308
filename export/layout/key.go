package layout

// Key names a field of a record that a layout can have. What each key holds
// is the model's field of the same sense; a key of the form "extra:x" holds
// the value of the Extra whose key is x.
type Key string

// Keys of what a register states once.
const (
	KeyKeeper          Key = "keeper"                 // the organisation: identity and contact
	KeyPublicAuthority Key = "keeper.publicAuthority" // yes or no, as the next
	KeyFederalBody     Key = "keeper.federalBody"     // of Switzerland, FADP Art. 5(i)
	KeyRepresentative  Key = "representative"         // Art. 27
	KeyDPO             Key = "dpo"
	KeyDPOCompany      Key = "dpo.company"
	KeyAuthority       Key = "authority"
	KeyRegisterDate    Key = "register.created"
	KeyReviewed        Key = "register.reviewed"
	KeySharedJoint     Key = "register.jointControllers" // of activities: those of all, or each with the names of its own
)

// Keys of every entry.
const (
	KeySerial         Key = "serial" // the number of the row, which is not read
	KeyReference      Key = "id"
	KeyName           Key = "name"
	KeyDescription    Key = "description"
	KeyFunction       Key = "function"
	KeyOwner          Key = "owner"
	KeyStatus         Key = "status"
	KeyStart          Key = "start"
	KeyEnd            Key = "end"
	KeyReplacedBy     Key = "replacedBy"
	KeyCreated        Key = "created"
	KeyUpdated        Key = "updated"
	KeySubjects       Key = "subjects"
	KeyVulnerable     Key = "vulnerable" // which of the subjects need protection
	KeyData           Key = "data"
	KeySpecial        Key = "special" // which of the data is special, Art. 9(1)
	KeySensitive      Key = "sensitive"
	KeyDevice         Key = "data.device" // which of the data is stored on devices, and why without consent
	KeySources        Key = "sources"
	KeyDestinations   Key = "destinations" // of transfers: country or organisation
	KeySafeguards     Key = "safeguards"   // of transfers
	KeyMechanisms     Key = "mechanisms"   // of transfers
	KeyDocuments      Key = "documents"    // of transfers: where the safeguards are documented
	KeyTransfers      Key = "transfers"    // all of them in one
	KeyRetention      Key = "retention"
	KeySecurity       Key = "security"
	KeySystems        Key = "systems"
	KeyTechnology     Key = "technology" // of the systems
	KeyLargeScale     Key = "largeScale" // yes or no, as the next two
	KeyMonitoring     Key = "monitoring" // of people, regular and systematic
	KeyOccasional     Key = "occasional"
	KeyAI             Key = "ai" // uses of AI systems
	KeyInherentRisk   Key = "risk.inherent"
	KeyMitigation     Key = "risk.mitigation"
	KeyResidualRisk   Key = "risk.residual"
	KeyBreach         Key = "breach"
	KeyBreachRecords  Key = "breach.records"
	KeyClassification Key = "classification"
	KeyComments       Key = "comments"
	KeyApproval       Key = "approval"
)

// Keys of an activity as controller.
const (
	KeyJointControllers   Key = "jointControllers"
	KeyFurtherJoint       Key = "jointControllers.further" // but for the first that all activities have
	KeyPurposes           Key = "purposes"
	KeyFurther            Key = "purposes.further" // what the data was collected for, Art. 6(4)
	KeyBases              Key = "bases"            // grounds of Art. 6(1)
	KeyConditions         Key = "conditions"       // of Art. 9(2) or 10
	KeyInterests          Key = "interests"
	KeyAssessments        Key = "interest.assessments"
	KeyConsentRecords     Key = "consent.records"
	KeySchedule1          Key = "schedule1"
	KeySchedule1Ground    Key = "schedule1.ground"
	KeySchedule1Policy    Key = "schedule1.policy"
	KeySchedule1Followed  Key = "schedule1.followed"
	KeySchedule1Reason    Key = "schedule1.reason"
	KeyRecipients         Key = "recipients"
	KeyProcessors         Key = "recipients.processors"
	KeyOtherRecipients    Key = "recipients.others"   // but for processors
	KeyInternalRecipients Key = "recipients.internal" // within the organisation
	KeyExternalRecipients Key = "recipients.external"
	KeyContracts          Key = "recipients.contracts" // with processors
	KeyTypes              Key = "types"
	KeyRights             Key = "rights" // stated by the keeper, or else what applies on the grounds
	KeyRightsProcedure    Key = "rights.procedure"
	KeyDecisions          Key = "decisions"
	KeyPublicArea         Key = "publicArea" // a publicly accessible area is monitored: yes or no
	KeyDPIARequired       Key = "dpia.required"
	KeyDPIAStatus         Key = "dpia.status"
	KeyDPIADocument       Key = "dpia.document"
	KeyDPIA               Key = "dpia" // required, and the report
	KeyNotice             Key = "notice"
)

// Keys of a processor's activity.
const (
	KeyControllers    Key = "controllers"
	KeyClientReps     Key = "controllers.representatives"
	KeyClientDPOs     Key = "controllers.dpos"
	KeyClientJoint    Key = "controllers.joint"
	KeyCategories     Key = "categories"
	KeySubProcessors  Key = "subProcessors"
	KeyDuration       Key = "duration"
	KeyInstructions   Key = "instructions"
	KeyClientContract Key = "contract"
)

// KindPart is the part of an element that is its kind, for a column of
// choices or for the rows of a block.
const KindPart = "kind"
