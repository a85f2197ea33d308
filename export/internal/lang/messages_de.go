package lang

// germanMessages are what findings say in German, by families of rules. By engineers;
// no lawyer who writes the language has read them.
var germanMessages = merged(
	germanParts,
	germanAI,
	germanBasis,
	germanChange,
	germanDPIA,
	germanDPIALists,
	germanForm,
	germanPolicy,
	germanPurpose,
	germanRecipient,
	germanRecord,
	germanState,
	germanRecordState,
	germanRetention,
	germanRights,
	germanSecurity,
	germanSpecial,
	germanSpecialState,
	germanTransfer,
	germanTransferAdequacy,
	germanTransferSafeguard,
)

// germanParts are what the messages of several families have in common.
var germanParts = Phrases{
	"": {
		{"{m}; the record is voluntary, FADP Art. 12(5)", "{1}; das Verzeichnis ist freiwillig, Art.\u00a012 Abs.\u00a05 DSG"},
		{"{m}; the record is voluntary, GDPR Art. 30(5)", "{1}; das Verzeichnis ist freiwillig, Art.\u00a030 Abs.\u00a05 DSGVO"},
		{"{m}; the record is voluntary, UK GDPR Art. 30(5)", "{1}; das Verzeichnis ist freiwillig, Art.\u00a030 Abs.\u00a05 UK GDPR"},
		{"{m}; the record is voluntary, {x}", "{1}; das Verzeichnis ist freiwillig, {2}"},
		{"under the {law}: {m}; under the {law}: {m}", "nach {1}: {2}; nach {3}: {4}"},
	},
	"names": {
		{"{qs}", "{1}"},
		{"{qs} and {n} more", "{1} und {2} weitere"},
	},
	"who": {
		{"the purpose", "der Zweck"},
		{"purpose {q}", "der Zweck {1}"},
		{"the activity", "die Tätigkeit"},
		{"activity {q}", "die Tätigkeit {1}"},
	},
	"whom": {
		{"the purpose", "dem Zweck"},
		{"purpose {q}", "Zweck {1}"},
		{"the activity", "der Tätigkeit"},
	},
	"relies": {
		{"rests on consent", "beruht auf Einwilligung"},
		{"rests on consent in one case", "beruht in einem Fall auf Einwilligung"},
		{"relies on explicit consent", "stützt sich auf ausdrückliche Einwilligung"},
		{"relies on explicit consent in one case", "stützt sich in einem Fall auf ausdrückliche Einwilligung"},
		{"rests on legitimate interests", "beruht auf berechtigten Interessen"},
		{"rests on legitimate interests in one case", "beruht in einem Fall auf berechtigten Interessen"},
	},
	"meant": {
		{"if legitimate interests are meant, it says neither which nor whose", "sind berechtigte Interessen gemeint, ist weder gesagt, welche, noch, wessen"},
		{"if a contract is meant, it is not named", "ist ein Vertrag gemeint, ist er nicht genannt"},
	},
	"law": {
		{"{act} and {law}", "{1} und {2}"},
		{"{act}", "{1}"},
	},
	"act": {
		{"Regulation (EU) 2018/1725", "der Verordnung (EU)\u00a02018/1725"},
		{"GDPR", "der DSGVO"},
		{"UK GDPR", "der UK GDPR"},
		{"Swiss FADP", "dem DSG"},
	},
	"data": {
		{"data {q}", "die Daten {1}"},
		{"data {q} and {n} more", "die Daten {1} und {2} weitere"},
	},
	"comes": {
		{"comes", "stammen"},
		{"come", "stammen"},
	},
	"right": {
		{"access", "Auskunft"},
		{"rectification", "Berichtigung"},
		{"erasure", "Löschung"},
		{"restriction", "Einschränkung"},
		{"portability", "Datenübertragbarkeit"},
		{"objection", "Widerspruch"},
		{"withdrawal of consent", "Widerruf der Einwilligung"},
		{"complaint to the supervisory authority", "Beschwerde bei der Aufsichtsbehörde"},
		{"complaint to the controller", "Beschwerde beim Verantwortlichen"},
	},
	"objective": {
		{"confidentiality", "Vertraulichkeit"},
		{"integrity", "Integrität"},
		{"availability", "Verfügbarkeit"},
		{"resilience", "Belastbarkeit"},
		{"restoring availability and access", "Wiederherstellung von Verfügbarkeit und Zugang"},
		{"testing and evaluating the measures", "Überprüfung und Bewertung der Maßnahmen"},
	},
}
