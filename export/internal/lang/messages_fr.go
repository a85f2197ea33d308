package lang

// frenchMessages are what findings say in French, by families of rules. By engineers;
// no lawyer who writes the language has read them.
var frenchMessages = merged(
	frenchParts,
	frenchAI,
	frenchBasis,
	frenchChange,
	frenchDPIA,
	frenchDPIALists,
	frenchForm,
	frenchPolicy,
	frenchPurpose,
	frenchRecipient,
	frenchRecord,
	frenchState,
	frenchRecordState,
	frenchRetention,
	frenchRights,
	frenchSecurity,
	frenchSpecial,
	frenchSpecialState,
	frenchTransfer,
	frenchTransferAdequacy,
	frenchTransferSafeguard,
)

// frenchParts are what the messages of several families have in common.
var frenchParts = Phrases{
	"": {
		{"{m}; the record is voluntary, FADP Art. 12(5)", "{1}\u00a0; le registre est facultatif, art.\u00a012, al.\u00a05, LPD"},
		{"{m}; the record is voluntary, GDPR Art. 30(5)", "{1}\u00a0; le registre est facultatif, art.\u00a030, par.\u00a05, RGPD"},
		{"{m}; the record is voluntary, UK GDPR Art. 30(5)", "{1}\u00a0; le registre est facultatif, art.\u00a030, par.\u00a05, RGPD du Royaume-Uni"},
		{"{m}; the record is voluntary, {x}", "{1}\u00a0; le registre est facultatif, {2}"},
		{"under the {law}: {m}; under the {law}: {m}", "selon {1}\u00a0: {2}\u00a0; selon {3}\u00a0: {4}"},
	},
	"names": {
		{"{qs}", "{1}"},
		{"{qs} and 1 more", "{1} et 1 autre"},
		{"{qs} and {n} more", "{1} et {2} autres"},
	},
	"who": {
		{"the purpose", "la finalité"},
		{"purpose {q}", "la finalité {1}"},
		{"the activity", "l’activité"},
		{"activity {q}", "l’activité {1}"},
	},
	"whom": {
		{"the purpose", "la finalité"},
		{"purpose {q}", "la finalité {1}"},
		{"the activity", "l’activité"},
	},
	"relies": {
		{"rests on consent", "repose sur le consentement"},
		{"rests on consent in one case", "repose dans un cas sur le consentement"},
		{"relies on explicit consent", "se fonde sur le consentement explicite"},
		{"relies on explicit consent in one case", "se fonde dans un cas sur le consentement explicite"},
		{"rests on legitimate interests", "repose sur des intérêts légitimes"},
		{"rests on legitimate interests in one case", "repose dans un cas sur des intérêts légitimes"},
	},
	"meant": {
		{"if legitimate interests are meant, it says neither which nor whose", "s’il s’agit d’intérêts légitimes, il n’est dit ni lesquels ni de qui"},
		{"if a contract is meant, it is not named", "s’il s’agit d’un contrat, il n’est pas indiqué"},
	},
	"law": {
		{"{act} and {law}", "{1} et {2}"},
		{"{act}", "{1}"},
	},
	"act": {
		{"Regulation (EU) 2018/1725", "le règlement (UE)\u00a02018/1725"},
		{"GDPR", "le RGPD"},
		{"UK GDPR", "le RGPD du Royaume-Uni"},
		{"Swiss FADP", "la LPD"},
	},
	"data": {
		{"data {q}", "données {1}"},
		{"data {q} and {n} more", "données {1} et de {2} autres"},
	},
	"comes": {
		{"comes", "des"},
		{"come", "des"},
	},
	"right": {
		{"access", "l’accès"},
		{"rectification", "la rectification"},
		{"erasure", "l’effacement"},
		{"restriction", "la limitation"},
		{"portability", "la portabilité"},
		{"objection", "l’opposition"},
		{"withdrawal of consent", "le retrait du consentement"},
		{"complaint to the supervisory authority", "la réclamation auprès de l’autorité de contrôle"},
		{"complaint to the controller", "la réclamation auprès du responsable du traitement"},
	},
	"objective": {
		{"confidentiality", "confidentialité"},
		{"integrity", "intégrité"},
		{"availability", "disponibilité"},
		{"resilience", "résilience"},
		{"restoring availability and access", "rétablissement de la disponibilité et de l’accès"},
		{"testing and evaluating the measures", "test et évaluation des mesures"},
	},
}
